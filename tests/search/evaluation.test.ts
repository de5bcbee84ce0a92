import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSearchIndex } from '../../storage/search/open.ts';
import { openTestDatabase } from '../database.ts';
import { readCorpus, readGrades, readQueries } from './collection.ts';
import { summarise } from './measures.ts';
import { load, play } from './play.ts';

/** Beside the repository; KEYUAN_SAMPLES names another place. */
const SAMPLES =
  process.env.KEYUAN_SAMPLES ?? fileURLToPath(new URL('../../../shared/samples', import.meta.url));
const FOLDER = join(SAMPLES, 'search');

/** nDCG@10 of plain bigrams and BM25 by style (the collection's README): each style must do better. */
const BASELINE: Record<string, number> = {
  all: 0.9,
  exact_title: 0.914,
  two_characters: 0.876,
  inside_word: 0.902,
  words_with_space: 0.796,
  edition_grade_topic: 0.575,
  pinyin_full: 0,
  pinyin_initials: 0,
  homophone_typo: 0.828,
  traditional: 0.614,
  synonym: 0.662,
  author_or_school: 0.915,
  topic_phrase: 0.66,
  latin_and_digits: 0.92,
  local_and_project: 0.982,
};

if (existsSync(join(FOLDER, 'qrels.tsv'))) {
  it('finds what graded queries ask for: nDCG@10 ≥ .90, each style above the baseline', {
    timeout: 300_000,
  }, async () => {
    const { database, close } = await openTestDatabase();
    const index = await openSearchIndex(database, { meilisearchUrl: null });
    const lexicon = await load(index, await readCorpus(join(FOLDER, 'corpus.jsonl')));
    const played = await play(index, lexicon, await readQueries(FOLDER), await readGrades(FOLDER));
    await close();
    for (const row of summarise(played.map(({ query, measured }) => ({ style: query.style, measured })))) {
      expect(row.ndcg, row.style).toBeGreaterThan(BASELINE[row.style] ?? 0);
    }
  });
} else {
  it('the graded search samples are there', () => {
    console.info('not run: graded queries (no sample files; KEYUAN_SAMPLES names their folder)');
    expect(process.env.CI, 'CI must have the samples').not.toBe('true');
  });
}
