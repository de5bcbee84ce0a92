import { expect, test } from 'vitest';
import { gradesIn } from '../../server/resources/prefill/grades.ts';
import { guessPartRole } from '../../server/resources/prefill/partRole.ts';
import { editionFor, editionIn, unitIn, volumeIn } from '../../server/resources/prefill/textbook.ts';
import { topicOf } from '../../server/resources/prefill/title.ts';
import { prefill } from '../../server/resources/prefill.ts';

test('grades are read in every form that teachers write', () => {
  expect(gradesIn('人教版三年级上册')).toEqual(['grade_3']);
  expect(gradesIn('观潮（四上语文）')).toEqual(['grade_4']);
  expect(gradesIn('四、五年级')).toEqual(['grade_4', 'grade_5']);
  expect(gradesIn('一至三年级')).toEqual(['grade_1', 'grade_2', 'grade_3']);
  expect(gradesIn('初二物理')).toEqual(['grade_8']);
  expect(gradesIn('七年级下册')).toEqual(['grade_7']);
  expect(gradesIn('高一必修上')).toEqual(['senior_1']);
  expect(gradesIn('体能大循环（大班）')).toEqual(['k_large']);
  expect(gradesIn('中职二年级 汽修')).toEqual(['voc_2']);
  expect(gradesIn('PEP Grade 4 Unit 3')).toEqual(['grade_4']);
  for (const none of ['星期三上午第二节', '高二个', '第三次下水', '一上来就讲'])
    expect([none, gradesIn(none)]).toEqual([none, []]);
});

test('edition, volume and unit are read as the cover prints them', () => {
  expect(editionIn('统编版语文四年级上册')).toBe('tongbian');
  expect(editionIn('部编版')).toBe('tongbian');
  expect(editionIn('北师大版数学')).toBe('beishida');
  expect(editionIn('PEP 四年级上册')).toBe('renjiao_pep');
  expect(editionFor('renjiao', 'english', 'primary')).toBe('renjiao_pep');
  expect(editionFor('renjiao', 'chinese', 'primary')).toBe('tongbian');
  expect(volumeIn('三年级下册')).toBe('lower');
  expect(volumeIn('四上')).toBe('upper');
  expect(volumeIn('高中数学 必修第二册')).toBe('compulsory_2');
  expect(volumeIn('选择性必修 第一册')).toBe('selective_1');
  expect(unitIn('统编版语文四年级上册 第一单元')).toBe('第一单元');
  expect(unitIn('Unit 3 My friends')).toBe('Unit 3 My friends');
});

test('a topic is what is left when words for kinds of files are taken away', () => {
  expect(topicOf('《观潮》教学设计（两课时）')).toBe('观潮');
  expect(topicOf('1　观潮')).toBe('观潮');
  expect(topicOf('02-观潮（四上语文）')).toBe('观潮');
  expect(topicOf('分数的初步认识练习（1）答案')).toBe('分数的初步认识');
  expect(topicOf('角的度量 微课（无声画面）')).toBe('角的度量');
  expect(topicOf('圆的面积（一）课件 终稿')).toBe('圆的面积（一）');
  expect(topicOf('Unit 3 My friends　Part A　教学设计')).toBe('Unit 3 My friends');
  expect(topicOf('新能源汽车高压断电 实训工单')).toBe('新能源汽车高压断电');
});

test('files that pupils may not see are closed without asking', () => {
  expect(guessPartRole('练习答案.docx')).toEqual({ role: 'answer_key', floor: 'staff_only' });
  expect(guessPartRole('answers/Unit 1 key.pdf')).toEqual({ role: 'answer_key', floor: 'staff_only' });
  expect(guessPartRole('答案.jpg')).toEqual({ role: 'answer_key', floor: 'staff_only' });
  expect(guessPartRole('肖像授权书.jpg')).toEqual({ role: 'consent', floor: 'reviewers_only' });
  expect(guessPartRole('教学反思.docx')).toEqual({ role: 'reflection', floor: 'staff_only' });
  expect(guessPartRole('安全须知（教师必读）.docx')).toEqual({ role: 'teacher_notes', floor: 'staff_only' });
});

test('a recording of an exercise is a recording, a slide show is slides', () => {
  expect(guessPartRole('03 听力练习.mp3').role).toBe('audio');
  expect(guessPartRole('第二课.pptx').role).toBe('deck');
  expect(guessPartRole('第二课', 'presentation').role).toBe('deck');
  expect(guessPartRole('高压作业安全须知.docx').role).toBe('material');
  expect(guessPartRole('寒假作业.docx').role).toBe('homework');
  expect(guessPartRole('微课/微课.srt').role).toBe('subtitle');
});

test('a package tells its description, each field with where it was read', () => {
  const filled = prefill({
    parts: [
      { name: '长方形的周长/课件.pptx' },
      { name: '长方形的周长/教案.docx' },
      { name: '长方形的周长/练习.pdf' },
    ],
    texts: [
      {
        name: '长方形的周长/课件.pptx',
        position: 1,
        text: '长方形和正方形的周长\n苏教版小学数学三年级上册\n实验小学　王老师',
      },
      {
        name: '长方形的周长/教案.docx',
        position: 1,
        text: '《长方形的周长》教学设计\n苏教版三年级上册第三单元',
      },
    ],
  });
  expect(filled).toMatchObject({
    title: { value: '长方形的周长', source: '来自文件夹名' },
    subject: { value: 'mathematics', source: '来自课件第1页' },
    grades: { value: ['grade_3'], source: '来自课件第1页' },
    stage: { value: 'primary' },
    edition: { value: 'sujiao' },
    volume: { value: 'upper' },
    unit: { value: '第三单元', source: '来自教案第1页' },
    type: { value: 'package' },
    courseLevel: { value: 'national' },
  });
});

test('nothing is invented', () => {
  expect(prefill({ parts: [{ name: 'IMG_20261103_093011.jpg' }], texts: [] })).not.toHaveProperty('grades');
  expect(prefill({ parts: [{ name: 'IMG_20261103_093011.jpg' }], texts: [] })).not.toHaveProperty('title');
});
