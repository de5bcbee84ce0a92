import './licenses.css';
import { Stamp } from 'lucide-react';
import { graphql } from '../client/graphql.ts';
import { usePages } from '../client/hooks.ts';
import { AskedTags } from '../projects/askedTags.tsx';
import { Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Cover } from '../ui/pieces.tsx';
import { Bones, Empty, Loaded, Pager } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { RequestsToDecide } from './requestsToDecide.tsx';
import { licenseWords } from './words.ts';

const AwaitingPublicationDocument = graphql(`
  query AwaitingPublication($first: Int = 30, $after: String) {
    awaitingPublication(first: $first, after: $after) {
      edges { node {
        id
        authors { id displayName { zh en } }
        versions { id number state title subject
          reviews { id decision reviewer { displayName { zh en } } decidedAt } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** What waits for the principal: works to publish, requests from other schools, tags on own projects. */
export default function Publications() {
  const t = useWords(licenseWords);
  const name = useName();
  const format = useFormats();
  const pages = usePages(AwaitingPublicationDocument, {}, (data) => data.awaitingPublication);
  const waiting = pages.nodes.flatMap((resource) => {
    const version = resource.versions.find((one) => one.state === 'approved');
    return version ? [{ resource, version }] : [];
  });
  return (
    <Page title={t.publications}>
      <h1>{pages.data && waiting.length > 0 ? t.headline(waiting.length) : t.publications}</h1>
      <Loaded query={pages} bones={<Bones rows={4} />}>
        {() =>
          waiting.length === 0 ? (
            <Empty title={t.headlineNone}>{t.headlineNoneText}</Empty>
          ) : (
            <section>
              <div className="sec">
                <h2>{t.waiting}</h2>
              </div>
              <ul className="ruled">
                {waiting.map(({ resource, version }) => {
                  const last = version.reviews.filter((review) => review.decision === 'approve').at(-1);
                  return (
                    <li key={version.id} className="decision">
                      <Cover title={version.title} subject={version.subject} size="small" />
                      <div className="grow">
                        <b>{version.title}</b>
                        <p className="note">
                          {[
                            resource.authors.map((author) => name(author.displayName)).join('、'),
                            t.version(version.number),
                            last?.reviewer && last.decidedAt
                              ? t.approvedBy(
                                  t.stepReview,
                                  name(last.reviewer.displayName),
                                  format.moment(last.decidedAt),
                                )
                              : null,
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </p>
                      </div>
                      <ButtonLink to={`/publications/${resource.id}`} icon={Stamp}>
                        {t.decideLicense}
                      </ButtonLink>
                    </li>
                  );
                })}
              </ul>
            </section>
          )
        }
      </Loaded>
      <Pager hasMore={pages.hasMore} loading={pages.loading} more={pages.more} />
      <RequestsToDecide />
      <AskedTags />
    </Page>
  );
}
