import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { SearchFilterInput } from '../graphql/graphql.ts';

/** Facets by which one can filter, in the order they are shown, and the list of the filter that each fills. */
export const facetLists = {
  subject: 'subjects',
  grade: 'grades',
  edition: 'editions',
  type: 'types',
  owner: 'ownerIds',
  project: 'projectIds',
  stage: 'stages',
  volume: 'volumes',
  courseLevel: 'courseLevels',
  afterschoolCategory: 'afterschoolCategories',
} as const satisfies Record<string, keyof SearchFilterInput>;

export type FacetName = keyof typeof facetLists;

export const facetNames: readonly FacetName[] = [
  'subject',
  'grade',
  'edition',
  'type',
  'owner',
  'project',
  'afterschoolCategory',
];

export const isFacet = (name: string): name is FacetName => name in facetLists;

/** What the address chooses: `&subject=math&grade=grade_3`. */
export function chosenIn(params: URLSearchParams): { facet: FacetName; code: string }[] {
  return Object.keys(facetLists)
    .filter(isFacet)
    .flatMap((facet) => params.getAll(facet).map((code) => ({ facet, code })));
}

/** The filter of the query; null where nothing is chosen. */
export function filterOf(params: URLSearchParams): SearchFilterInput | null {
  const filter: { [Key in (typeof facetLists)[FacetName]]?: string[] } = {};
  for (const { facet, code } of chosenIn(params)) {
    const list = facetLists[facet];
    filter[list] = [...(filter[list] ?? []), code];
  }
  return Object.keys(filter).length === 0 ? null : filter;
}

/** Filters live in the address, so that a search can be sent to a colleague. */
export function useFilters(): {
  chosen: { facet: FacetName; code: string }[];
  toggle: (facet: FacetName, code: string) => void;
  clear: () => void;
} {
  const [params, setParams] = useSearchParams();
  const chosen = useMemo(() => chosenIn(params), [params]);
  const toggle = useCallback(
    (facet: FacetName, code: string) => {
      const next = new URLSearchParams(params);
      const codes = next.getAll(facet);
      next.delete(facet);
      for (const one of codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code])
        next.append(facet, one);
      setParams(next);
    },
    [params, setParams],
  );
  const clear = useCallback(() => {
    const next = new URLSearchParams(params);
    for (const facet of Object.keys(facetLists)) next.delete(facet);
    setParams(next);
  }, [params, setParams]);
  return { chosen, toggle, clear };
}
