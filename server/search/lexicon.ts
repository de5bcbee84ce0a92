import { blurred, type Sound, soundFrom, soundOf } from '../../storage/search/analysis/pinyin.ts';
import type { Knowledge, Phrase } from './knowledge/knowledge.ts';

/** A name with the ways it sounds. */
export interface Entry {
  phrase: Phrase;
  syllables: string[];
  full: string;
  initials: string;
  /** Initials without 的 and 和, which people leave out: 凸透镜成像的规律 as ttjcxgl. */
  shortInitials: string;
}

const LEFT_OUT = /[的和与]/u;

/** Every known name, ready to be found by its letters, its sound or its look. Held in memory. */
export class Lexicon {
  readonly knowledge: Knowledge;
  readonly #byKey = new Map<string, Entry[]>();
  readonly #byShortKey = new Map<string, Entry[]>();
  readonly #byFull = new Map<string, Entry[]>();
  readonly #byInitials = new Map<string, Entry[]>();
  readonly #bySyllables = new Map<string, Entry[]>();
  readonly #byBlur = new Map<string, Entry[]>();
  readonly #byLength = new Map<number, Entry[]>();
  readonly #schools = new Map<string, string[]>();
  readonly #entries: Entry[] = [];
  #sorted: { text: string; entry: Entry }[] | null = null;

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
    for (const phrase of knowledge.phrases) this.add(phrase);
  }

  /** Learns one more name; `syllables` where its sound is known already. */
  add(phrase: Phrase, syllables?: string[]): void {
    const sound = syllables ? soundFrom(syllables) : soundOf(phrase.key);
    this.#sorted = null;
    const entry: Entry = {
      phrase,
      syllables: sound.syllables,
      full: sound.full,
      initials: sound.initials,
      shortInitials: initialsWithout(phrase.key, sound),
    };
    this.#entries.push(entry);
    const put = (map: Map<string, Entry[]>, key: string) => {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    };
    put(this.#byKey, phrase.key);
    put(this.#byShortKey, shortForm(phrase.key));
    put(this.#byFull, entry.full);
    put(this.#byInitials, entry.initials);
    if (entry.shortInitials !== entry.initials) put(this.#byInitials, entry.shortInitials);
    put(this.#bySyllables, entry.syllables.join(' '));
    put(this.#byBlur, blurred(entry.syllables));
    const list = this.#byLength.get(phrase.key.length);
    if (list) list.push(entry);
    else this.#byLength.set(phrase.key.length, [entry]);
    if (phrase.kind === 'school' && phrase.code) this.#addSchool(phrase.key, phrase.code);
  }

  /** A school is called by its name, and by what is left of it without the town before: 苇岸小学. */
  #addSchool(key: string, id: string): void {
    const name = key.replace(/九年一贯制$|教学点$/u, '');
    const endings = new Set([key, name]);
    const kind =
      /(小学|中学|学校|幼儿园|[一二三四五六七八九]小|[一二三四五六七八九]中|[一二三四五六七八九]幼|中专)$/u.exec(
        name,
      );
    if (kind) {
      for (
        let start = 2;
        start <=
        name.length -
          kind[0].length -
          (kind[0].length > 1 && !/^[一二三四五六七八九]/u.test(kind[0]) ? 2 : 0);
        start += 1
      ) {
        endings.add(name.slice(start));
      }
    }
    for (const ending of endings) this.#schools.set(ending, [...(this.#schools.get(ending) ?? []), id]);
  }

  /** Names spelled so. */
  named(key: string): Entry[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Names spelled so but for 的 and 和: 三角形内角和. */
  namedShort(key: string): Entry[] {
    return this.#byShortKey.get(shortForm(key)) ?? [];
  }

  /** Schools called so. */
  schools(name: string): string[] {
    return this.#schools.get(name) ?? [];
  }

  /** In how many documents a term stands. */
  documentCount(term: string): number {
    return this.knowledge.terms.get(term) ?? 0;
  }

  /** How rare a term is (BM25's idf); a term that stands nowhere is as rare as can be. */
  rarity(term: string): number {
    const all = this.knowledge.documentCount;
    const count = this.documentCount(term);
    return Math.log(1 + (all - count + 0.5) / (count + 0.5));
  }

  /** Names of exactly these letters, as full pinyin or as initials. */
  spelledFull = (letters: string): Entry[] => this.#byFull.get(letters) ?? [];
  spelledInitials = (letters: string): Entry[] => this.#byInitials.get(letters) ?? [];

  /** Names that sound the same, tone aside. */
  sounding(syllables: readonly string[]): Entry[] {
    return this.#bySyllables.get(syllables.join(' ')) ?? [];
  }

  /** Names that sound the same to an ear that does not part z from zh or n from l. */
  soundingAlike(syllables: readonly string[]): Entry[] {
    return this.#byBlur.get(blurred(syllables)) ?? [];
  }

  /** Names of the same length with one other character. */
  withOneOther(key: string): Entry[] {
    return (this.#byLength.get(key.length) ?? []).filter(({ phrase }) => {
      let different = 0;
      for (let index = 0; index < key.length && different < 2; index += 1)
        if (phrase.key[index] !== key[index]) different += 1;
      return different === 1;
    });
  }

  /** Names with one character more or less. */
  withOneMissing(key: string): Entry[] {
    const longer = (this.#byLength.get(key.length + 1) ?? []).filter(({ phrase }) =>
      missesOne(phrase.key, key),
    );
    const shorter = (this.#byLength.get(key.length - 1) ?? []).filter(({ phrase }) =>
      missesOne(key, phrase.key),
    );
    return [...longer, ...shorter];
  }

  /** All names for which a test holds; linear, so for what nothing quicker found. */
  where(test: (entry: Entry) => boolean): Entry[] {
    return this.#entries.filter(test);
  }

  /** Names that begin so, by their characters, pinyin or initials; most used first. */
  beginning(prefix: string, limit: number): Entry[] {
    if (prefix === '') return [];
    this.#sorted ??= this.#entries
      .flatMap((entry) =>
        [...new Set([entry.phrase.key, entry.full, entry.initials])].map((text) => ({ text, entry })),
      )
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    const found = new Set<Entry>();
    for (let place = lowerBound(this.#sorted, prefix); place < this.#sorted.length; place += 1) {
      const item = this.#sorted[place];
      if (!item?.text.startsWith(prefix) || found.size >= 5000) break;
      found.add(item.entry);
    }
    return [...found]
      .sort(
        (a, b) =>
          b.phrase.documentCount - a.phrase.documentCount || a.phrase.key.length - b.phrase.key.length,
      )
      .slice(0, limit);
  }
}

const shortForm = (key: string): string => key.replaceAll(/[的和与]/gu, '');

/** Initials of a name without its 的 and 和; the sound of each character is known already. */
function initialsWithout(key: string, sound: Sound): string {
  if (sound.syllables.length !== key.length) return sound.initials;
  return [...key]
    .map((character, index) => (LEFT_OUT.test(character) ? '' : (sound.initials[index] ?? '')))
    .join('');
}

function missesOne(long: string, short: string): boolean {
  let index = 0;
  while (index < short.length && long[index] === short[index]) index += 1;
  return long.slice(index + 1) === short.slice(index);
}

function lowerBound(list: readonly { text: string }[], text: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
