import './search.css';
import { BookOpen, SlidersHorizontal, Sprout } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { usePages } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import '../resources/row.ts';
import { Page } from '../shell/page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Choice } from '../ui/field.tsx';
import { Drawer } from '../ui/overlays.tsx';
import { Chip } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { Facets } from './facets.tsx';
import { type FacetName, filterOf, useFilters } from './filters.ts';
import { Hits } from './hits.tsx';
import { searchWords } from './words.ts';

export const SearchDocument = graphql(`
  query Search($query: String!, $filter: SearchFilterInput, $sort: SearchSort, $first: Int = 20, $after: String) {
    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      everyWord
      understood { correctedTo }
      nextSteps { kind text query facet count }
      facets { facet values { code label { zh en } count selected } }
      edges {
        node { ...ResourceRow }
        highlights { field position unit part { id role } pieces { text matched } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Found = ResultOf<typeof SearchDocument>['search'];

/** Is it there, may I take it: hits with where they matched, facets counted by what one can see. */
export default function SearchPage() {
  const t = useWords(searchWords);
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const sort = params.get('sort') === 'newest' ? 'NEWEST' : 'RELEVANCE';
  const [filtering, setFiltering] = useState(false);
  const { chosen, toggle, clear } = useFilters();
  const pages = usePages(
    SearchDocument,
    { query: text, filter: filterOf(params), sort },
    (data) => data.search,
  );
  const found = pages.data?.search;

  const setSort = (value: string): void => {
    const next = new URLSearchParams(params);
    if (value === 'NEWEST') next.set('sort', 'newest');
    else next.delete('sort');
    setParams(next);
  };

  return (
    <Page title={text ? t.titleOf(text) : t.title}>
      <Loaded query={pages} bones={<Bones shape="covers" rows={5} />}>
        {() =>
          found && (
            <div className="search-lay">
              <aside className="facets" aria-label={t.filters}>
                <Facets facets={found.facets} onToggle={toggle} />
              </aside>
              <div>
                <div className="search-head">
                  <h1>
                    {text || t.title}
                    <span className="note" role="status">
                      {t.count(found.totalCount)}
                    </span>
                  </h1>
                  {found.totalCount > 1 && text && (
                    <Choice
                      label={t.sort}
                      value={sort}
                      onChange={setSort}
                      options={[
                        { value: 'RELEVANCE', label: t.relevance },
                        { value: 'NEWEST', label: t.newest },
                      ]}
                    />
                  )}
                </div>
                <div className="filters">
                  <span className="phone-only">
                    <Button icon={SlidersHorizontal} onClick={() => setFiltering(true)}>
                      {t.showFilters(chosen.length)}
                    </Button>
                  </span>
                  <Chosen found={found} chosen={chosen} onToggle={toggle} />
                  {chosen.length > 1 && (
                    <button type="button" className="link note" onClick={clear}>
                      {t.clearFilters}
                    </button>
                  )}
                </div>
                {found.understood.correctedTo && found.edges.length > 0 && (
                  <p className="note">{t.searchedFor(found.understood.correctedTo)}</p>
                )}
                {!found.everyWord && found.edges.length > 0 && text.length > 3 && (
                  <p className="note">{t.someWords}</p>
                )}
                {pages.nodes.length === 0 ? (
                  <Nothing text={text} steps={found.nextSteps} onDrop={clear} filtered={chosen.length > 0} />
                ) : (
                  <Hits edges={pages.edges} />
                )}
                <Pager {...pages} />
              </div>
              <Drawer open={filtering} onClose={() => setFiltering(false)} title={t.filters}>
                <Facets facets={found.facets} onToggle={toggle} />
              </Drawer>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Chosen({
  found,
  chosen,
  onToggle,
}: {
  found: Found;
  chosen: readonly { facet: FacetName; code: string }[];
  onToggle: (facet: FacetName, code: string) => void;
}) {
  const name = useName();
  const label = (facet: string, code: string): string => {
    const value = found.facets.find((one) => one.facet === facet)?.values.find((one) => one.code === code);
    return value ? name(value.label) : code;
  };
  return chosen.map((one) => (
    <Chip
      key={`${one.facet}-${one.code}`}
      on
      name={label(one.facet, one.code)}
      onRemove={() => onToggle(one.facet, one.code)}
    >
      {label(one.facet, one.code)}
    </Chip>
  ));
}

function Nothing({
  text,
  steps,
  filtered,
  onDrop,
}: {
  text: string;
  steps: Found['nextSteps'];
  filtered: boolean;
  onDrop: () => void;
}) {
  const t = useWords(searchWords);
  const ways = steps.filter((step) => step.kind === 'SPELLING' || step.kind === 'FEWER_WORDS');
  return (
    <Empty
      title={text ? t.noneTitle(text) : t.start}
      actions={
        <>
          {filtered && <Button onClick={onDrop}>{t.dropFilters}</Button>}
          <ButtonLink to="/browse" icon={BookOpen}>
            {t.browse}
          </ButtonLink>
          <ButtonLink to="/projects" icon={Sprout}>
            {t.projects}
          </ButtonLink>
        </>
      }
    >
      <p>{text ? t.noneText : t.startText}</p>
      {ways.length > 0 && (
        <ul className="ruled ways">
          {ways.map((step) => (
            <li key={step.text} className="plain-row">
              <Link to={`/search?q=${encodeURIComponent(step.query ?? text)}`}>{step.text}</Link>
              {step.count !== null && step.count !== undefined && (
                <span className="note num">{t.count(step.count)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Empty>
  );
}
