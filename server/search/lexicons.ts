import type { Database } from '../../storage/database/database.ts';
import { lastLearned, loadKnowledge, readPhrases } from './knowledge/store.ts';
import { Lexicon } from './lexicon.ts';

/** How old what a server knows may be before it looks for more. */
const FRESH_MS = 5_000;

interface Kept {
  lexicon: Lexicon;
  madeAt: number;
  lastNumber: number;
  lookedAt: number;
}

const kept = new WeakMap<Database, Promise<Kept>>();
const looking = new WeakMap<Database, Promise<Kept>>();

/**
 * The lexicon of a database, loaded at the first call. Afterwards a call answers at once with what is known and has
 * newer names and words fetched beside, at most every five seconds.
 */
export async function lexiconOf(database: Database): Promise<Lexicon> {
  const known = kept.get(database);
  if (!known) {
    const loading = loadAll(database);
    kept.set(database, loading);
    loading.catch(() => kept.delete(database));
    return (await loading).lexicon;
  }
  const state = await known;
  if (Date.now() - state.lookedAt > FRESH_MS && !looking.has(database)) {
    const look = refresh(database, state);
    looking.set(database, look);
    // A failed look is no failed search: the next one tries again, and the request's own statements will tell.
    look
      .then((next) => kept.set(database, Promise.resolve(next)))
      .catch(() => undefined)
      .finally(() => looking.delete(database));
  }
  return state.lexicon;
}

/** Brings what is known up to the database now; for tests and for the command that rebuilds. */
export async function refreshLexicon(database: Database): Promise<Lexicon> {
  const known = kept.get(database);
  const next = known ? refresh(database, await known) : loadAll(database);
  kept.set(database, next);
  return (await next).lexicon;
}

async function loadAll(database: Database): Promise<Kept> {
  const learned = await lastLearned(database);
  const lexicon = new Lexicon(await loadKnowledge(database));
  const lastNumber = await addNew(database, lexicon, 0);
  return { lexicon, madeAt: learned?.madeAt.getTime() ?? 0, lastNumber, lookedAt: Date.now() };
}

async function refresh(database: Database, state: Kept): Promise<Kept> {
  const learned = await lastLearned(database);
  if ((learned?.madeAt.getTime() ?? 0) !== state.madeAt) return loadAll(database);
  const lastNumber = await addNew(database, state.lexicon, state.lastNumber);
  return { ...state, lastNumber, lookedAt: Date.now() };
}

async function addNew(database: Database, lexicon: Lexicon, after: number): Promise<number> {
  let last = after;
  for (const phrase of await readPhrases(database, after)) {
    lexicon.add(phrase, phrase.syllables);
    last = phrase.number;
  }
  return last;
}
