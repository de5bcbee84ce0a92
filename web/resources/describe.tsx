import './describe.css';
import { CloudCheck, CloudUpload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import type { ResultOf } from '../client/types.ts';
import { AbsentContent } from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Notice } from '../ui/pieces.tsx';
import { Bones, ErrorNotice, Refusals } from '../ui/states.tsx';
import { DraftUploads } from '../uploads/draftUploads.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import { describeWords } from './describeWords.ts';
import { DescriptionForm } from './descriptionForm.tsx';
import { DraftParts } from './draftParts.tsx';
import { ReviewLetter } from './reviewLetter.tsx';
import { useDraft } from './useDraft.ts';

export const DraftDocument = graphql(`
  query Draft($id: ID!) {
    version(id: $id) {
      id number state revision title titleEn description type courseLevel stage grades subject edition editionRevisedIn volume unit lesson
      language tags afterschoolCategories safetyNotes changes
      prefilled { field source }
      missing { code field message }
      resource { id owner { id name { zh en } } projects { id } projectTags { state project { id name { zh en } } } }
      reviews { id level decision comment decidedAt reviewer { displayName { zh en } } reasons findings { partId page text } }
      parts {
        id position role floor name sizeBytes kind state progress pageCount durationMs
        failure { code message } notices { code message } thumbnailUrl
      }
    }
  }
`);
const SubmitVersionDocument = graphql(`
  mutation SubmitVersion($input: SubmitVersionInput!) {
    submitVersion(input: $input) { version { id state } refusals { code field message } }
  }
`);

export type Draft = NonNullable<ResultOf<typeof DraftDocument>['version']>;

const PrefillDraftDocument = graphql(`
  mutation PrefillDraft($input: PrefillVersionInput!) {
    prefillVersion(input: $input) { version { id revision } refusals { code field message } }
  }
`);

const whileWorking = 1500;

/** A draft: its files as they arrive, what it is, and the next step. */
export default function Describe() {
  const { versionId = '' } = useParams();
  const t = useWords(describeWords);
  const [working, setWorking] = useState(false);
  const query = useQuery(DraftDocument, { id: versionId }, { every: working ? whileWorking : 0 });
  const draft = query.data?.version;
  const busy = draft?.parts.some((part) => part.state === 'waiting' || part.state === 'working') ?? false;
  if (busy !== working) setWorking(busy);
  if (draft) return <Editor key={draft.id} draft={draft} />;
  return (
    <Page title={t.uploadTitle}>
      {query.data === undefined ? (
        query.failure ? (
          <ErrorNotice failure={query.failure} again={query.again} />
        ) : (
          <Bones shape="page" rows={8} />
        )
      ) : (
        <AbsentContent />
      )}
    </Page>
  );
}

/** Once the files are read, what they say about themselves is filled in by itself, one time. */
function usePrefill(draft: Draft): void {
  const { run } = useMutation(PrefillDraftDocument);
  const asked = useRef(false);
  const settled =
    draft.parts.length > 0 && draft.parts.every((part) => part.state === 'ready' || part.state === 'failed');
  const wanted = draft.state === 'draft' && settled && draft.title === '' && draft.prefilled.length === 0;
  useEffect(() => {
    if (!wanted || asked.current) return;
    asked.current = true;
    void run({ input: { versionId: draft.id } });
  }, [wanted, run, draft.id]);
}

/** What is missing, by the names of the fields; else the first sentence. */
function MissingSaid({ missing }: { missing: Draft['missing'] }) {
  const t = useWords(describeWords);
  const format = useFormats();
  const names: Record<string, string> = {
    title: t.fieldTitle,
    type: t.fieldType,
    stage: t.fieldStage,
    subject: t.fieldSubject,
    grades: t.fieldGrades,
    courseLevel: t.fieldCourseLevel,
    edition: t.fieldEdition,
    volume: t.fieldVolume,
    unit: t.fieldUnit,
    lesson: t.fieldLesson,
    description: t.fieldDescription,
    safetyNotes: t.fieldSafety,
    changes: t.fieldChanges,
  };
  const fields = missing.flatMap((one) => (one.field && names[one.field] ? [names[one.field] ?? ''] : []));
  const other = missing.find((one) => !one.field || !names[one.field]);
  return <span>{other ? other.message : format.list(fields)}</span>;
}

function Editor({ draft }: { draft: Draft }) {
  const t = useWords(describeWords);
  const say = useToast();
  const navigate = useNavigate();
  const editing = useDraft(draft);
  usePrefill(draft);
  const [rightsStated, setRightsStated] = useState(false);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const submit = useMutation(SubmitVersionDocument);
  const fixed = draft.state !== 'draft' && draft.state !== 'returned';
  const missing = draft.missing.filter((one) => one.code !== 'RIGHTS_NOT_STATED');

  const send = async (): Promise<void> => {
    const revision = await editing.flush();
    if (revision === null) return;
    const answer = await submit.run({ input: { versionId: draft.id, revision, rightsStated } });
    if (!answer.ok) return;
    setRefusals(answer.data.submitVersion.refusals);
    if (!answer.data.submitVersion.version) return;
    say(t.submitted);
    navigate('/mine');
  };

  const foot = fixed ? undefined : (
    <>
      <span className="grow soft">
        {missing.length > 0 ? (
          <>
            <span className="strong">{t.missing(missing.length)}</span> <MissingSaid missing={missing} />
          </>
        ) : (
          t.ready
        )}
      </span>
      <Button onClick={() => navigate('/mine')}>{t.keep}</Button>
      <Button variant="primary" busy={submit.busy} disabled={missing.length > 0} onClick={() => void send()}>
        {t.submit}
      </Button>
    </>
  );

  return (
    <Page
      title={draft.title || t.uploadTitle}
      foot={foot}
      topbar={
        <>
          <Crumb to="/mine">{t.back}</Crumb>
          <span className="end" />
          {!fixed && (
            <span className={editing.refusals.length > 0 ? 'state bad' : 'state live'} role="status">
              <Icon of={editing.state === 'saved' ? CloudCheck : CloudUpload} />
              {editing.refusals.length > 0 ? t.notSaved : editing.state === 'saved' ? t.saved : t.saving}
            </span>
          )}
        </>
      }
    >
      <div className="headline">
        <h1>{draft.title || t.untitled}</h1>
        <p className="sub">{t.files(draft.parts.length)}</p>
      </div>
      <div className="stack g4">
        <ReviewLetter draft={draft} />
        {fixed && <Notice tone="wait">{t.fixed}</Notice>}
        <Refusals refusals={refusals} />
        {submit.failure && <ErrorNotice failure={submit.failure} />}
      </div>
      <div className="describe-lay">
        <div className="stack g4">
          {!fixed && <DraftUploads versionId={draft.id} partCount={draft.parts.length} />}
          <DraftParts draft={draft} fixed={fixed} />
        </div>
        <div className="stack g6">
          <DescriptionForm draft={draft} editing={editing} fixed={fixed} />
          {!fixed && (
            <Check checked={rightsStated} onChange={setRightsStated}>
              {t.rights}
            </Check>
          )}
        </div>
      </div>
    </Page>
  );
}
