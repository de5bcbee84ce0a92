/** What a query asks for besides its words; soft, for ranking, never a filter. */
export interface Wishes {
  /** Types by first choice. */
  types: string[];
  grades: string[];
  editions: string[];
  volumes: string[];
  subjects: string[];
  unitNumber: number | null;
  /** Ids of schools. */
  owners: string[];
  /** Names of authors as keys. */
  authors: string[];
}

export const noWishes = (): Wishes => ({
  types: [],
  grades: [],
  editions: [],
  volumes: [],
  subjects: [],
  unitNumber: null,
  owners: [],
  authors: [],
});

/** Joins two sets of wishes. */
export function joinWishes(one: Wishes, other: Wishes): Wishes {
  const both = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  return {
    types: both(one.types, other.types),
    grades: both(one.grades, other.grades),
    editions: both(one.editions, other.editions),
    volumes: both(one.volumes, other.volumes),
    subjects: both(one.subjects, other.subjects),
    unitNumber: one.unitNumber ?? other.unitNumber,
    owners: both(one.owners, other.owners),
    authors: both(one.authors, other.authors),
  };
}

export const isEmpty = (wishes: Wishes): boolean =>
  wishes.unitNumber === null &&
  [
    wishes.types,
    wishes.grades,
    wishes.editions,
    wishes.volumes,
    wishes.subjects,
    wishes.owners,
    wishes.authors,
  ].every((list) => list.length === 0);
