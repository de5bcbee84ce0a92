import { describe, expect, test } from 'vitest';
import { completeText, graphql } from '../../web/client/graphql.ts';
import { refusalAt, refusalsElsewhere } from '../../web/client/refusals.ts';
import { coverLines, spineOf } from '../../web/ui/cover.ts';
import { formatsFor } from '../../web/words/formats.ts';

describe('the lines of a cover', () => {
  test.each([
    ['分数的初步认识', 4, ['分数的', '初步认识']],
    ['小数乘法', 4, ['小数', '乘法']],
    ['苇编画：纸条版', 4, ['苇编画', '纸条版']],
    ['角的度量', 4, ['角的', '度量']],
    ['观潮', 4, ['观潮']],
  ])('%s', (title, widest, lines) => expect(coverLines(title, widest)).toEqual(lines));

  test('no title makes more than three', () => {
    for (const title of [
      '三年级上册数学第八单元分数的初步认识单元复习',
      'Unit 3 My friends and other people',
      '',
    ]) {
      const lines = coverLines(title, 4);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
    }
  });

  test('every subject has a spine', () =>
    expect([spineOf('mathematics'), spineOf(null), spineOf('k_arts')]).toEqual(['math', 'arts', 'play']));
});

describe('dates and quantities', () => {
  const zh = formatsFor('zh-CN');
  const year = new Date().getUTCFullYear();

  test('the year is said only if it is another', () => {
    expect(zh.day(`${year}-06-10T02:00:00.000Z`)).toBe('6月10日');
    expect(zh.day('2029-08-31T02:00:00.000Z')).toBe('2029年8月31日');
  });
  test('a day is the day in Shanghai', () =>
    expect(zh.fullDay('2026-11-23T16:00:00.000Z')).toBe('2026年11月24日'));
  test('a period ends on its last day included', () =>
    expect(zh.lastDay('2029-08-31T16:00:00.000Z')).toBe('2029年8月31日'));
  test('a moment stands without blanks', () =>
    expect(zh.moment(`${year}-06-11T23:50:00.000Z`)).toBe('6月12日7:50'));
  test('sizes and times', () => {
    expect([zh.bytes(48_000_000), zh.bytes(999), zh.bytes(1_250_000_000)]).toEqual([
      '48.0 MB',
      '999 B',
      '1.3 GB',
    ]);
    expect([zh.clock(751), zh.clock(3723), zh.minutes(1_380_000)]).toEqual(['12:31', '1:02:03', '23分钟']);
    expect([zh.list(['甲', '乙']), formatsFor('en').list(['A', 'B'])]).toEqual(['甲、乙', 'A, B']);
  });
});

describe('an operation carries the fragments it spreads', () => {
  const declare = graphql as unknown as (source: string) => string;
  declare('fragment TestInner on Person { id }');
  declare('fragment TestOuter on Person { ...TestInner displayName { zh } }');

  test('each once, however deep', () => {
    const text = completeText(
      'query { viewer { person { ...TestOuter ...TestInner ... on Person { id } } } }',
    );
    expect(text.match(/fragment TestInner/g)).toHaveLength(1);
    expect(text.match(/fragment TestOuter/g)).toHaveLength(1);
  });
  test('one whose module is not imported is named', () =>
    expect(() => completeText('query { node { ...Unheard } }')).toThrow(/Unheard/));
});

test('a refusal stands at its field, else above', () => {
  const refusals = [
    { code: 'INVALID', field: 'title', message: '甲' },
    { code: 'CONFLICT', field: null, message: '乙' },
    { code: 'INVALID', field: 'unseen', message: '丙' },
  ];
  expect(refusalAt(refusals, 'title')).toBe('甲');
  expect(refusalsElsewhere(refusals, ['title']).map((one) => one.message)).toEqual(['乙', '丙']);
});
