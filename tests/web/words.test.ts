import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync('web/**/{words,*Words}.ts', { cwd: root }).filter(
  (file) => file !== join('web', 'words', 'words.ts'),
);

type Sentence = string | ((...values: unknown[]) => string);
interface Words {
  zh: Record<string, Sentence>;
  en: Record<string, Sentence>;
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** A sentence said with a stand-in at each of its places: a number, or a name. */
function said(sentence: Sentence, standIn: number | string = 2): string {
  if (typeof sentence === 'string') return sentence;
  const values = Array.from({ length: sentence.length }, () => standIn);
  try {
    return String(sentence(...values));
  } catch {
    return String(sentence(...values.map((value) => [String(value)])));
  }
}

const hanzi = /[\u4e00-\u9fff]/;
// Examples in hints and the seals are Chinese in every language.
const mayBeChinese = /Hint|Glyph|startText|example/i;

describe.each(files)('%s', async (file) => {
  const module: Record<string, unknown> = await import(join(root, file));
  const catalogues = Object.values(module).filter(isWords);

  test('has words', () => expect(catalogues.length).toBeGreaterThan(0));

  for (const { zh, en } of catalogues) {
    test('says in English everything that it says in Chinese, with the same places', () => {
      expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
      for (const [key, sentence] of Object.entries(zh)) {
        const other = en[key];
        expect(typeof other, key).toBe(typeof sentence);
        expect(said(sentence).trim(), key).not.toBe('');
        expect(said(other ?? '').trim(), key).not.toBe('');
      }
    });

    test('is Chinese in Chinese and English in English', () => {
      for (const [key, sentence] of Object.entries(en))
        if (!mayBeChinese.test(key)) expect(said(sentence), key).not.toMatch(hanzi);
    });

    test('speaks as the style page asks', () => {
      for (const [key, sentence] of Object.entries(zh)) {
        const text = said(sentence, '甲');
        expect(text, key).not.toMatch(/[!！]/);
        expect(text, key).not.toMatch(/抱歉|操作失败|系统错误/);
        // No blank between 汉字 and digits, and no straight quotes.
        expect(text, key).not.toMatch(/[\u4e00-\u9fff] \d|\d [\u4e00-\u9fff]/);
        expect(text, key).not.toMatch(/["']/);
      }
    });
  }
});
