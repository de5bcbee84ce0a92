import { useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { PartView } from '../resources/partView.tsx';
import { AbsentContent } from '../shell/absent.tsx';
import { Bones, Empty, ErrorNotice } from '../ui/states.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { Opinion } from './opinion.tsx';
import { reviewWords } from './words.ts';

const ReviewDocument = graphql(`
  query ReviewDesk($id: ID!) {
    review(id: $id) {
      id level state decision comment reasons title number assignedAt decidedAt viewerMayDecide
      checklist { dimension inOrder }
      findings { partId page text }
      reviewer { id displayName { zh en } }
      version {
        id number revision title description subject grades volume edition editionRevisedIn unit lesson type courseLevel tags safetyNotes changes submittedAt
        resource { id owner { id name { zh en } } authors { id displayName { zh en } } }
        parts {
          id role floor name sizeBytes kind mediaType state progress failure { code message } notices { code message }
          pageCount durationMs width height
          pages { number url width height text }
          thumbnailUrl posterUrl waveformUrl streamUrl downloadUrl positionSeconds
          subtitles { language label url }
        }
      }
    }
  }
`);

export type ReviewShown = NonNullable<ResultOf<typeof ReviewDocument>['review']>;

/** One package under review: its parts side by side with the opinion. */
export function ReviewDesk({ id }: { id: string }) {
  const t = useWords(reviewWords);
  const query = useQuery(ReviewDocument, { id });
  const review = query.data?.review;
  if (query.data === undefined)
    return (
      <>
        <div>
          {query.failure ? (
            <ErrorNotice failure={query.failure} again={query.again} />
          ) : (
            <Bones shape="page" rows={6} />
          )}
        </div>
        <div />
      </>
    );
  if (!review)
    return (
      <>
        <div>
          <AbsentContent />
        </div>
        <div />
      </>
    );
  if (!review.version)
    return (
      <>
        <div>
          <Empty title={t.closedTitle}>{t.closedText}</Empty>
          <p className="read measure">{review.comment}</p>
        </div>
        <div />
      </>
    );
  return <Desk review={review} version={review.version} />;
}

function Desk({ review, version }: { review: ReviewShown; version: NonNullable<ReviewShown['version']> }) {
  const name = useName();
  const t = useWords(reviewWords);
  const format = useFormats();
  const roles = useVocabulary('package-parts');
  const grades = useVocabulary('grades');
  const [current, setCurrent] = useState(version.parts[0]?.id ?? 'metadata');
  const part = version.parts.find((one) => one.id === current);
  const tabs = [
    ...version.parts.map((one) => ({ key: one.id, label: plainly(roles.word(one.role)) })),
    { key: 'metadata', label: t.metadata },
  ];
  const author = version.resource.authors[0];
  return (
    <>
      <div>
        <div className="headline">
          <h1>{version.title}</h1>
          <p className="sub">
            {format.list(version.resource.authors.map((one) => name(one.displayName)))} ·{' '}
            {name(version.resource.owner.name)} · {grades.word(version.grades[0])} ·{' '}
            {t.versionOf(version.number)}
            {version.submittedAt && <> · {t.submitted(format.day(version.submittedAt))}</>}
          </p>
        </div>
        <Tabs label={version.title} tabs={tabs} current={current} onChange={setCurrent}>
          <div className="desk-part">
            {part ? <PartView key={part.id} part={part} /> : <Metadata version={version} />}
          </div>
        </Tabs>
      </div>
      <Opinion
        key={review.id}
        review={review}
        version={version}
        author={author ? name(author.displayName) : name(version.resource.owner.name)}
        partId={part?.id ?? null}
      />
    </>
  );
}

function Metadata({ version }: { version: NonNullable<ReviewShown['version']> }) {
  const subjects = useVocabulary('subjects');
  const grades = useVocabulary('grades');
  const volumes = useVocabulary('volumes');
  const editions = useVocabulary('editions');
  const types = useVocabulary('resource-types');
  const levels = useVocabulary('course-levels');
  const rows = [
    types.word(version.type),
    levels.word(version.courseLevel),
    subjects.word(version.subject),
    version.grades.map(grades.word).join('、'),
    editions.word(version.edition),
    volumes.word(version.volume),
    version.unit,
    version.lesson,
    version.tags.join('、'),
    version.safetyNotes,
    version.changes,
  ].filter((row): row is string => Boolean(row));
  return (
    <div className="stack g3">
      {version.description && <p className="read measure">{version.description}</p>}
      <ul className="ruled">
        {rows.map((row) => (
          <li key={row} className="plain-row">
            {row}
          </li>
        ))}
      </ul>
    </div>
  );
}
