import { nameKey, normalise } from '../../storage/search/analysis/normalise.ts';
import { soundOf } from '../../storage/search/analysis/pinyin.ts';
import {
  FACETS,
  type Facet,
  type IndexAccess,
  type IndexFilter,
  type SearchIndex,
} from '../../storage/search/index.ts';
import type { Locale } from '../context.ts';
import { candidateQuery } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { visible } from './suggestions.ts';
import { understand } from './understanding/understand.ts';

export interface NextStep {
  kind: 'SPELLING' | 'FEWER_WORDS' | 'DROP_FILTER' | 'BROWSE';
  text: string;
  query: string | null;
  facet: Facet | null;
  count: number | null;
}

const MOST_SPELLINGS = 3;
const MOST_SHORTER = 3;

const FACET_NAMES: Record<Facet, { zh: string; en: string }> = {
  subject: { zh: '学科', en: 'subject' },
  grade: { zh: '年级', en: 'grade' },
  edition: { zh: '教材版本', en: 'edition' },
  volume: { zh: '册次', en: 'volume' },
  type: { zh: '资源类型', en: 'type' },
  stage: { zh: '学段', en: 'stage' },
  courseLevel: { zh: '课程类型', en: 'course level' },
  owner: { zh: '学校', en: 'school' },
  project: { zh: '特色项目', en: 'project' },
  afterschoolCategory: { zh: '课后服务类别', en: 'after-school category' },
};

/** What may help where nothing was found: each step is offered only if this viewer finds something that way. */
export async function nextSteps(
  search: SearchIndex,
  lexicon: Lexicon,
  access: IndexAccess,
  asked: { query: string; filter: IndexFilter },
  locale: Locale,
): Promise<NextStep[]> {
  const say = (zh: string, en: string) => (locale === 'en' ? en : zh);
  const count = (query: string, filter: IndexFilter) => countFound(search, lexicon, access, query, filter);
  const steps: NextStep[] = [];
  for (const facet of FACETS.filter((each) => (asked.filter[each]?.length ?? 0) > 0)) {
    const found = await count(asked.query, { ...asked.filter, [facet]: [] });
    if (found === 0) continue;
    const text = say(
      `不限${FACET_NAMES[facet].zh}（${found} 个）`,
      `Any ${FACET_NAMES[facet].en} (${found})`,
    );
    steps.push({ kind: 'DROP_FILTER', text, query: null, facet, count: found });
  }
  for (const spelling of await visible(
    search,
    access,
    otherSpellings(asked.query, lexicon),
    MOST_SPELLINGS,
  )) {
    const text = say(`您要找的是“${spelling.text}”吗？`, `Did you mean “${spelling.text}”?`);
    steps.push({ kind: 'SPELLING', text, query: spelling.text, facet: null, count: spelling.count });
  }
  for (const shorter of fewerWords(asked.query).slice(0, MOST_SHORTER)) {
    const found = await count(shorter, asked.filter);
    if (found === 0) continue;
    const text = say(`只找“${shorter}”（${found} 个）`, `Only “${shorter}” (${found})`);
    steps.push({ kind: 'FEWER_WORDS', text, query: shorter, facet: null, count: found });
  }
  steps.push({
    kind: 'BROWSE',
    text: say('按教材目录浏览', 'Browse by textbook'),
    query: null,
    facet: null,
    count: null,
  });
  return steps;
}

async function countFound(
  search: SearchIndex,
  lexicon: Lexicon,
  access: IndexAccess,
  query: string,
  filter: IndexFilter,
): Promise<number> {
  const understanding = understand(query, lexicon);
  const asked =
    understanding.query === ''
      ? { match: null, loose: [], prefer: [] }
      : candidateQuery(understanding, lexicon);
  const answer = await search.query({
    ...asked,
    filter,
    access,
    facets: [],
    order: 'relevance',
    offset: 0,
    limit: 1,
  });
  return answer.total;
}

function otherSpellings(query: string, lexicon: Lexicon) {
  const key = nameKey(query);
  const { syllables, full } = soundOf(key);
  const entries = [
    ...lexicon.sounding(syllables),
    ...lexicon.soundingAlike(syllables),
    ...lexicon.spelledFull(full),
    ...(key.length >= 3 ? [...lexicon.withOneOther(key), ...lexicon.withOneMissing(key)] : []),
  ];
  return [...new Map(entries.map((entry) => [entry.phrase, entry.phrase])).values()].filter(
    (phrase) => phrase.key !== key,
  );
}

/** The query without each of its words in turn; of one long word its halves. */
function fewerWords(query: string): string[] {
  const words = normalise(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length > 1)
    return words.map((_, left) => words.filter((_word, index) => index !== left).join(' '));
  const [word] = words;
  if (!word || word.length < 4) return [];
  const middle = Math.ceil(word.length / 2);
  return [word.slice(0, middle), word.slice(middle)];
}
