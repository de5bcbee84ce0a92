import { useCallback, useMemo } from 'react';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { Option } from '../ui/field.tsx';
import { useName } from '../words/words.ts';

const VocabularyDocument = graphql(`
  query Vocabulary($id: String!) {
    vocabulary(id: $id) { code name { zh en } }
  }
`);

export interface Vocabulary {
  options: Option[];
  /** The word for a code; nothing until the words are there, the code itself where there is none. */
  word: (code: string | null | undefined) => string;
}

/** The codes of a vocabulary in the language chosen now. `null`: none is wanted yet. */
export function useVocabulary(id: string | null): Vocabulary {
  const name = useName();
  const { data } = useQuery(VocabularyDocument, { id: id ?? '' }, { pause: id === null, keep: true });
  const codes = data?.vocabulary;
  const options = useMemo(
    () => (codes ?? []).map((one) => ({ value: one.code, label: name(one.name) })),
    [codes, name],
  );
  const words = useMemo(() => new Map(options.map((option) => [option.value, option.label])), [options]);
  const word = useCallback(
    (code: string | null | undefined) => (!code || words.size === 0 ? '' : (words.get(code) ?? code)),
    [words],
  );
  return { options, word };
}

/** A word without the explanation in brackets: 练习 of 练习（可打印）. */
export const briefly = (word: string): string => word.replace(/\s*[（(].*?[）)]$/, '');

/** As short as teachers say it in a list: 答案 of 答案与评分标准（仅教师）. */
export const plainly = (word: string): string => briefly(word).replace(/与评分标准$/, '');
