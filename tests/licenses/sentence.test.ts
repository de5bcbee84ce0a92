import { describe, expect, it } from 'vitest';
import { licenseSentence, plainText } from '../../server/licenses/sentence.ts';
import { templateOf, templates } from '../../server/licenses/templates.ts';
import type { AudienceNames } from '../../server/licenses/words.ts';

const named: Record<string, { zh: string; en: string }> = {
  'group-primary': { zh: '芦台一小教育集团', en: 'Lutai No. 1 Primary School Group' },
  'school-lutai1p': { zh: '芦台一小', en: 'Lutai No. 1 Primary School' },
  'school-weian': { zh: '苇岸小学', en: 'Wei’an Primary School' },
  'circle-maths': { zh: '小学数学备课组', en: 'the primary maths circle' },
};
const names: AudienceNames = { nameOf: (id) => named[id] ?? null, own: new Set() };
const placesOf: Record<string, string[]> = {
  group: ['group-primary'],
  school: ['school-lutai1p'],
  schools: ['school-lutai1p', 'school-weian'],
  circle: ['circle-maths'],
  district: ['district-ninghe'],
  public: [],
};
const today = new Date('2026-11-24T02:00:00Z');
const endOfPolicy = new Date('2029-08-31T16:00:00Z');

function sentenceOf(code: string, holders: string) {
  const template = templateOf(code);
  const grant = template?.grants.find((one) => one.capacities[0] === holders);
  const level = template?.audienceLevels[0];
  if (!template || !grant || !level) throw new Error(`No template ${code} for ${holders}`);
  const endsAt = template.end === 'none' ? null : endOfPolicy;
  const audience = { level, ids: placesOf[level] ?? [] };
  return licenseSentence({ ...grant, audience, startsAt: null, endsAt, spdx: template.spdx }, names, today);
}

const expected: [template: string, holders: string, zh: string, en: string][] = [
  [
    'open_by',
    'staff',
    '长期开放，任何人可以预览、下载、打印、上课、布置、改编、节选、转发、用于课后服务。请署名。这是CC BY 4.0许可，给出去就收不回。',
    'With no end date, anyone may preview, download, print, teach with, assign, adapt and excerpt it, pass it on and use it after school. Credit the author. This is the CC BY 4.0 licence; once given it cannot be taken back.',
  ],
  [
    'open_by_sa',
    'staff',
    '长期开放，任何人可以预览、下载、打印、上课、布置、改编、节选、转发、用于课后服务。请署名。改编后用同样的许可共享。这是CC BY-SA 4.0许可，给出去就收不回。',
    'With no end date, anyone may preview, download, print, teach with, assign, adapt and excerpt it, pass it on and use it after school. Credit the author. Share adaptations under the same licence. This is the CC BY-SA 4.0 licence; once given it cannot be taken back.',
  ],
  [
    'open_by_nc',
    'staff',
    '长期开放，任何人可以预览、下载、打印、上课、布置、改编、节选、转发、用于课后服务。请署名。不能商用。这是CC BY-NC 4.0许可，给出去就收不回。',
    'With no end date, anyone may preview, download, print, teach with, assign, adapt and excerpt it, pass it on and use it after school. Credit the author. Do not use it commercially. This is the CC BY-NC 4.0 licence; once given it cannot be taken back.',
  ],
  [
    'open_by_nc_sa',
    'staff',
    '长期开放，任何人可以预览、下载、打印、上课、布置、改编、节选、转发、用于课后服务。请署名。改编后用同样的许可共享。不能商用。这是CC BY-NC-SA 4.0许可，给出去就收不回。',
    'With no end date, anyone may preview, download, print, teach with, assign, adapt and excerpt it, pass it on and use it after school. Credit the author. Share adaptations under the same licence. Do not use it commercially. This is the CC BY-NC-SA 4.0 licence; once given it cannot be taken back.',
  ],
  [
    'open_by_nc_nd',
    'staff',
    '长期开放，任何人可以预览、下载、打印、上课、布置、转发、用于课后服务。请署名。不能改编，不能商用。这是CC BY-NC-ND 4.0许可，给出去就收不回。',
    'With no end date, anyone may preview, download, print, teach with and assign it, pass it on and use it after school. Credit the author. Do not adapt it or use it commercially. This is the CC BY-NC-ND 4.0 licence; once given it cannot be taken back.',
  ],
  [
    'district_teaching',
    'staff',
    '到2029年8月31日为止，全区的老师可以预览、下载、打印、上课、布置。请署名。副本印上领取人和学校。不能改编，不能给校外培训机构，不能去掉署名和标识。',
    'Until 31 August 2029, teachers of the whole district may preview, download, print, teach with and assign it. Credit the author. Copies carry the name and school of who took them. Do not adapt it, give it to training institutions or remove the marking.',
  ],
  [
    'district_teaching',
    'student',
    '到2029年8月31日为止，全区的学生和家长可以在线看，看不到答案。不能下载，不能录屏，不能公开发到网上。',
    'Until 31 August 2029, pupils and parents of the whole district may watch and read it online, without the answers. Do not download it, record the screen or post it on the open internet.',
  ],
  [
    'group_teaching',
    'staff',
    '到2029年8月31日为止，芦台一小教育集团的老师可以预览、下载、打印、上课、布置。请署名。副本印上领取人和学校。不能改编，不能传到集团外，不能给校外培训机构，不能去掉署名和标识。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School Group may preview, download, print, teach with and assign it. Credit the author. Copies carry the name and school of who took them. Do not adapt it, pass it outside the group, give it to training institutions or remove the marking.',
  ],
  [
    'group_teaching',
    'student',
    '到2029年8月31日为止，芦台一小教育集团的学生和家长可以在线看，看不到答案。不能下载，不能录屏，不能公开发到网上。',
    'Until 31 August 2029, pupils and parents of Lutai No. 1 Primary School Group may watch and read it online, without the answers. Do not download it, record the screen or post it on the open internet.',
  ],
  [
    'group_adapt',
    'staff',
    '到2029年8月31日为止，芦台一小教育集团的老师可以预览、下载、打印、上课、布置、改编、节选。请署名。副本印上领取人和学校。改编后请回传一份。请保留来源链接。不能传到集团外，不能给校外培训机构，不能去掉署名和标识。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School Group may preview, download, print, teach with, assign, adapt and excerpt it. Credit the author. Copies carry the name and school of who took them. Give adaptations back to the owner. Keep the link to the source. Do not pass it outside the group, give it to training institutions or remove the marking.',
  ],
  [
    'group_stream',
    'staff',
    '到2029年8月31日为止，芦台一小教育集团的老师可以在线看。画面带观看人的标识。不能下载，不能录屏，不能公开发到网上。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School Group may watch and read it online. The screen is marked with who watches. Do not download it, record the screen or post it on the open internet.',
  ],
  [
    'group_stream',
    'student',
    '到2029年8月31日为止，芦台一小教育集团的学生和家长可以在线看，看不到答案。不能下载，不能录屏，不能公开发到网上。',
    'Until 31 August 2029, pupils and parents of Lutai No. 1 Primary School Group may watch and read it online, without the answers. Do not download it, record the screen or post it on the open internet.',
  ],
  [
    'campus_full',
    'staff',
    '长期开放，芦台一小各校区的老师可以预览、下载、打印、上课、布置、改编、节选、存档、用于课后服务。请署名。',
    'With no end date, teachers of all campuses of Lutai No. 1 Primary School may preview, download, print, teach with, assign, adapt, excerpt and archive it and use it after school. Credit the author.',
  ],
  [
    'school_only',
    'staff',
    '长期开放，芦台一小的老师可以预览、下载、打印、上课、改编。不能公开发到网上。',
    'With no end date, teachers of Lutai No. 1 Primary School may preview, download, print, teach with and adapt it. Do not post it on the open internet.',
  ],
  [
    'afterschool_share',
    'staff',
    '到2029年8月31日为止，芦台一小教育集团的老师可以预览、下载、用于课后服务。请署名。用后请反馈。不能改编，不能讲新课，不能给校外培训机构。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School Group may preview and download it and use it after school. Credit the author. Tell how it was used. Do not adapt it, teach new lessons with it or give it to training institutions.',
  ],
  [
    'enterprise_training',
    'staff',
    '到2029年8月31日为止，芦台一小的老师可以预览、上课。请署名。不能下载，不能录屏，不能公开发到网上。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School may preview and teach with it. Credit the author. Do not download it, record the screen or post it on the open internet.',
  ],
  [
    'enterprise_training',
    'student',
    '到2029年8月31日为止，芦台一小的学生和家长可以在线看，看不到答案。不能下载，不能录屏，不能公开发到网上。',
    'Until 31 August 2029, pupils and parents of Lutai No. 1 Primary School may watch and read it online, without the answers. Do not download it, record the screen or post it on the open internet.',
  ],
  [
    'exam_embargo',
    'staff',
    '到2029年8月31日为止，芦台一小教育集团的老师可以预览、下载、打印。到期请删除副本。不能改编，不能给学生，不能公开发到网上。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School Group may preview, download and print it. Delete copies when it ends. Do not adapt it, give it to pupils or post it on the open internet.',
  ],
  [
    'research_circle',
    'staff',
    '到2029年8月31日为止，小学数学备课组的成员可以预览、下载。到期请删除副本。不能改编，不能传到共同体外。',
    'Until 31 August 2029, members of the primary maths circle may preview and download it. Delete copies when it ends. Do not adapt it or pass it outside the circle.',
  ],
  [
    'custom',
    'staff',
    '到2029年8月31日为止，芦台一小、苇岸小学的老师可以在线看。不能下载。',
    'Until 31 August 2029, teachers of Lutai No. 1 Primary School and Wei’an Primary School may watch and read it online. Do not download it.',
  ],
];

describe('the sentence of a licence', () => {
  it.each(expected)('says %s for %s in both languages', (code, holders, zh, en) => {
    const sentence = sentenceOf(code, holders);
    expect(plainText(sentence.zh)).toBe(zh);
    expect(plainText(sentence.en)).toBe(en);
  });

  it('is written for all sixteen templates and each of their grants', () => {
    expect(templates).toHaveLength(16);
    const all = templates.flatMap(({ code, grants }) =>
      grants.map((grant) => `${code} ${grant.capacities[0]}`),
    );
    expect(expected.map(([code, holders]) => `${code} ${holders}`)).toEqual(all);
  });

  it('keeps dates on one line and tells what can be changed', () => {
    const { zh } = sentenceOf('group_teaching', 'staff');
    expect(zh.find(({ kind }) => kind === 'end')).toEqual({
      kind: 'end',
      text: '2029年8月31日',
      keepsTogether: true,
    });
    expect(zh.map(({ kind }) => kind)).toEqual([
      'text',
      'end',
      'text',
      'audience',
      'text',
      'permissions',
      'text',
      'duties',
      'prohibitions',
    ]);
  });

  it('tells a beginning that is still to come, to the minute where it is within a day', () => {
    const terms = {
      template: 'exam_embargo',
      audience: { level: 'group' as const, ids: ['group-primary'] },
      capacities: ['staff' as const],
      permissions: ['discover' as const, 'preview' as const],
      prohibitions: [],
      duties: [],
      startsAt: new Date('2026-11-30T23:30:00Z'),
      endsAt: new Date('2027-01-22T16:00:00Z'),
      spdx: null,
    };
    const own = { ...names, own: new Set(['group-primary']) };
    expect(plainText(licenseSentence(terms, own, today).zh)).toBe(
      '从2026年12月1日7:30到2027年1月22日，本集团的老师可以在线看。不能下载。',
    );
    expect(plainText(licenseSentence(terms, own, today).en)).toBe(
      'From 7:30 on 1 December 2026 until 22 January 2027, teachers of this group may watch and read it online. Do not download it.',
    );
    expect(plainText(licenseSentence(terms, own, new Date('2026-12-01T00:00:00Z')).zh)).toBe(
      '到2027年1月22日为止，本集团的老师可以在线看。不能下载。',
    );
  });

  it('counts named people and never names them (decisions 24)', () => {
    const sentence = licenseSentence(
      {
        template: 'custom',
        audience: { level: 'person', ids: ['person-zheng-keyi'] },
        capacities: ['staff'],
        permissions: ['discover', 'preview', 'download'],
        prohibitions: ['outside_group'],
        duties: [],
        startsAt: null,
        endsAt: null,
        spdx: null,
      },
      { nameOf: () => ({ zh: '郑可意', en: 'Zheng Keyi' }), own: new Set() },
      today,
    );
    expect(plainText(sentence.zh)).toBe('长期开放，指定的1个人可以预览、下载。不能改编，不能给别人。');
    expect(plainText(sentence.en)).toBe(
      'With no end date, one named person may preview and download it. Do not adapt it or pass it on to others.',
    );
  });
});
