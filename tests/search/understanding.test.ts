import { beforeAll, describe, expect, it } from 'vitest';
import { gatherKnowledge } from '../../server/search/knowledge/gather.ts';
import type { BareDocument } from '../../server/search/knowledge/knowledge.ts';
import { nameInTitle } from '../../server/search/knowledge/titles.ts';
import { Lexicon } from '../../server/search/lexicon.ts';
import { oneSlip } from '../../server/search/understanding/letters.ts';
import type { Understanding } from '../../server/search/understanding/reading.ts';
import { understand } from '../../server/search/understanding/understand.ts';
import { lessonNames, unitNumber, unitTitle } from '../../storage/search/analysis/keys.ts';
import { nameKey, normalise } from '../../storage/search/analysis/normalise.ts';
import { blurred, soundOf } from '../../storage/search/analysis/pinyin.ts';
import { headTerms, queryTerms } from '../../storage/search/analysis/terms.ts';
import { mark, snippet } from '../../storage/search/highlight.ts';

/** How a query is read, on a small lexicon of a few schools' lessons. */

let lexicon: Lexicon;
const read = (query: string): Understanding => understand(query, lexicon);
const texts = (understanding: Understanding) => understanding.readings.map((reading) => reading.key);

beforeAll(async () => {
  const lessons: [string, string | null, string[], string, string][] = [
    ['角的度量', '第三单元 角的度量', ['角'], 'mathematics', '吴思齐'],
    ['认识人民币', '第五单元 认识人民币', ['人民币'], 'mathematics', '吴思齐'],
    ['分数的初步认识', '第八单元 分数的初步认识', ['分数', '数学'], 'mathematics', '吴思齐'],
    ['三角形的内角和', null, [], 'mathematics', '宁溪'],
    ['爬山虎的脚', null, ['植物'], 'chinese', '许清如'],
    ['声音的高与低', '第一单元 声音', ['声音'], 'science', '韩晓琳'],
    ['从百草园到三味书屋', null, [], 'chinese', '赵桂兰'],
    ['Unit 3 My friends', 'Unit 3', ['weather'], 'english', '梁思远'],
    ['圆', null, [], 'mathematics', '宁溪'],
    ['沙水游戏', null, ['绘本'], 'k_health', '王志刚'],
    ['zh ch sh r', null, [], 'chinese', '许清如'],
  ];
  const documents = lessons.map(
    ([lesson, unit, tags, subject, author], index): BareDocument => ({
      resourceId: `res-${index}`,
      versionId: `ver-${index}`,
      title: lesson,
      lesson,
      unit,
      tags,
      ownerName: '七里海苇岸小学',
      authorNames: [author],
      description: '',
      text: [],
      staffText: [],
      subject,
      grades: ['grade_3'],
      edition: null,
      volume: null,
      type: 'deck',
      stage: 'primary',
      courseLevel: null,
      ownerId: 'school-weian',
      projectIds: [],
      afterschoolCategories: [],
      publishedAt: new Date(0),
      tokens: [],
      textTokens: [],
      staffTokens: [],
      nextChangeAt: null,
    }),
  );
  lexicon = new Lexicon(await gatherKnowledge(documents));
});

describe('analysis', () => {
  it('brings width, case and characters to one form', () => {
    expect(normalise('ＰＰＴ　分數的初步認識')).toBe('ppt 分数的初步认识');
    expect(nameKey('古诗三首（二）')).toBe('古诗三首');
    expect(nameKey('分数的初步认识 第一课时')).toBe('分数的初步认识');
  });

  it('keeps letters and digits whole and folds numbered units', () => {
    expect(queryTerms('Unit 3 weather')).toEqual(['unit3', 'weather']);
    expect(queryTerms('U3')).toEqual(queryTerms('unit 3'));
    expect(queryTerms('24点')).toEqual(['24点', '24']);
    expect(headTerms('9加几')).toEqual(['9', '加', '几', '9加', '加几']);
    expect(queryTerms('鲸')).toEqual(['鲸']);
  });

  it('reads names aloud, and blurs what is often mixed up', () => {
    expect(soundOf('角的度量')).toMatchObject({ full: 'jiaodeduliang', initials: 'jddl' });
    expect(blurred(['zhi', 'ling'])).toBe(blurred(['zi', 'nin']));
  });

  it('reads units and the names within names', () => {
    expect([unitNumber('第十二单元 圆'), unitNumber('Unit 3'), unitNumber('圆')]).toEqual([12, 3, null]);
    expect(unitTitle('第三单元 角的度量')).toBe('角的度量');
    expect(lessonNames('密度的测量（家常器材版）')).toEqual(['密度的测量（家常器材版）', '密度的测量']);
    expect(nameInTitle('稻田里的科学（终稿）')).toBeNull();
    expect(nameInTitle('花样跳绳')).toBe('花样跳绳');
    expect(nameInTitle('三年级语文期末练习')).toBeNull();
  });
});

describe('facets', () => {
  it('takes edition, grade, volume, lesson and type out of one string', () => {
    const { wishes, readings } = read('部编版四上声音的高与低教学设计');
    expect(wishes).toMatchObject({
      editions: ['tongbian'],
      grades: ['grade_4'],
      volumes: ['upper'],
      types: ['plan'],
    });
    expect(readings.map((reading) => reading.key)).toEqual(['声音的高与低']);
  });

  it('cuts no facet word out of a known name', () => {
    expect(read('沙水游戏')).toMatchObject({ wishes: { types: [] }, readings: [{ key: '沙水游戏' }] });
    expect(read('角的度量').wishes.unitNumber).toBeNull();
  });

  it('keeps 绘本 as content where nothing else is left', () => {
    expect(texts(read('苇岸小学 绘本'))).toEqual(['绘本']);
    expect(read('苇岸小学 绘本').wishes).toMatchObject({ types: [], owners: ['school-weian'] });
  });

  it('knows people and schools by their short names', () => {
    expect(read('梁思远老师英语课件').wishes).toMatchObject({
      authors: ['梁思远'],
      subjects: ['english'],
      types: ['deck'],
    });
    expect(read('苇岸小学 湿地').wishes.owners).toEqual(['school-weian']);
  });

  it('reads units by number', () => {
    expect(read('统编版六上第四单元试卷').wishes).toMatchObject({ unitNumber: 4, types: ['exam'] });
    expect(read('U3 weather ppt').wishes).toMatchObject({ unitNumber: 3, types: ['deck'] });
  });
});

describe('spelling', () => {
  it('reads full pinyin, initials, beginnings and facet words in letters', () => {
    expect(texts(read('jiaodeduliang'))).toEqual(['角的度量']);
    expect(texts(read('cbcyds'))).toEqual(['从百草园到三味书屋']);
    expect(read('rsrmb kj')).toMatchObject({
      readings: [{ key: '认识人民币', because: 'pinyin' }],
      wishes: { types: ['deck'] },
    });
    expect(texts(read('jiaodeduliagn'))).toEqual(['角的度量']);
  });

  it('leaves letters alone that stand in the index as they are', () => {
    expect(read('zh ch sh r').readings[0]?.because).toBe('typed');
    expect(read('weather').readings[0]?.because).toBe('typed');
  });

  it('corrects a character of the same sound or look, and keeps the typed form at less weight', () => {
    const sound = read('爬山虎的角');
    expect(sound.readings.map(({ key, weight, because }) => [key, weight, because])).toEqual([
      ['爬山虎的角', 0.7, 'typed'],
      ['爬山虎的脚', 1, 'sound'],
    ]);
    expect(texts(read('认识入民币'))).toContain('认识人民币');
    expect(texts(read('三角形内角和'))).toEqual(['三角形内角和']);
  });

  it('tells one slip from two', () => {
    expect(['abcd', 'acbd', 'abd', 'abxcd'].map((text) => oneSlip('abcd', text))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(oneSlip('abcd', 'abxy')).toBe(false);
  });

  it('survives what nobody types', () => {
    for (const query of [
      '',
      '   ',
      '《》',
      "' & | ! :* \\",
      '%_',
      '\u0000',
      '😀',
      'a'.repeat(200),
      '的'.repeat(200),
    ]) {
      expect(() => read(query)).not.toThrow();
    }
  });
});

describe('highlights', () => {
  it('marks words as they were written, whatever form was typed', () => {
    expect(mark('分數的初步認識', [['分数', '分数']])).toEqual([
      { text: '分數', matched: true },
      { text: '的初步認識', matched: false },
    ]);
    expect(mark('PPT 课件', [['ppt']])?.[0]).toEqual({ text: 'PPT', matched: true });
    expect(mark('无关', [['分数']])).toBeNull();
  });

  it('cuts the stretch with the most matches out of a long text', () => {
    const found = snippet(`${'前'.repeat(300)}把一张圆纸平均分成两份，每份是二分之一${'后'.repeat(300)}`, [
      ['二分之一'],
      ['圆纸'],
    ]);
    expect(found?.pieces.filter((piece) => piece.matched).map((piece) => piece.text)).toEqual([
      '圆纸',
      '二分之一',
    ]);
    expect(found?.pieces[0]?.text).toBe('…');
  });
});
