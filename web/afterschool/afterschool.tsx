import './afterschool.css';
import { useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { usePages, useQuery } from '../client/hooks.ts';
import { ResourceList } from '../resources/resourceRow.tsx';
import '../resources/row.ts';
import { Page } from '../shell/page.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { afterschoolWords } from './words.ts';

const AfterschoolCategoriesDocument = graphql(`
  query AfterschoolCategories {
    afterschoolCategories { code name { zh en } count }
  }
`);
const AfterschoolResourcesDocument = graphql(`
  query AfterschoolResources($category: String, $first: Int = 20, $after: String) {
    afterschoolResources(category: $category, first: $first, after: $after) {
      edges { node { ...ResourceRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Categories with how much there is of each; empty ones stand below. */
export default function Afterschool() {
  const t = useWords(afterschoolWords);
  const name = useName();
  const [params, setParams] = useSearchParams();
  const category = params.get('category');
  const query = useQuery(AfterschoolCategoriesDocument, {});
  const pages = usePages(AfterschoolResourcesDocument, { category }, (data) => data.afterschoolResources);
  const choose = (code: string | null): void => setParams(code ? { category: code } : {});
  return (
    <Page title={t.title}>
      <Loaded query={query} bones={<Bones shape="page" rows={8} />}>
        {({ afterschoolCategories: all }) => {
          const filled = all.filter((one) => one.count > 0);
          const empty = all.filter((one) => one.count === 0);
          const total = filled.reduce((sum, one) => sum + one.count, 0);
          return (
            <>
              <div className="headline">
                <h1>{filled.length > 0 ? t.headline(filled.length, total) : t.headlineNone}</h1>
                <p className="sub">{t.sub}</p>
              </div>
              <div className="after-lay">
                <nav aria-label={t.categories}>
                  <ul className="ruled">
                    <li>
                      <button
                        type="button"
                        className="after-row"
                        aria-current={category === null ? 'true' : undefined}
                        onClick={() => choose(null)}
                      >
                        <span className="grow">{t.all}</span>
                      </button>
                    </li>
                    {filled.map((one) => (
                      <li key={one.code}>
                        <button
                          type="button"
                          className="after-row"
                          aria-current={one.code === category ? 'true' : undefined}
                          onClick={() => choose(one.code)}
                        >
                          <span className="grow">{name(one.name)}</span>
                          <span className="note num">{t.count(one.count)}</span>
                        </button>
                      </li>
                    ))}
                  </ul>
                  {empty.length > 0 && (
                    <details className="more after-empty">
                      <summary>{t.empty(empty.length)}</summary>
                      <div className="chips">
                        {empty.map((one) => (
                          <span key={one.code} className="chip">
                            {name(one.name)}
                          </span>
                        ))}
                      </div>
                    </details>
                  )}
                </nav>
                <section aria-label={t.title}>
                  <Loaded query={pages} bones={<Bones shape="covers" />}>
                    {() =>
                      pages.nodes.length === 0 ? (
                        <Empty title={t.none}>{t.noneText}</Empty>
                      ) : (
                        <ResourceList resources={pages.nodes} />
                      )
                    }
                  </Loaded>
                  <Pager {...pages} />
                </section>
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
