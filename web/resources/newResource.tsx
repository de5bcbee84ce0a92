import './describe.css';
import '../uploads/uploads.css';
import { FolderUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { newKey } from '../client/key.ts';
import type { RefusalShown } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { Crumb, Page } from '../shell/page.tsx';
import { SelectField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Notice } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import type { Found } from '../uploads/engine/foundFiles.ts';
import { UploadDropArea } from '../uploads/uploadDropArea.tsx';
import { uploaderOf } from '../uploads/uploaders.ts';
import { useName, useWords } from '../words/words.ts';
import { describeWords } from './describeWords.ts';

const CreateDraftDocument = graphql(`
  mutation CreateDraft($input: CreateDraftInput!) {
    createDraft(input: $input) { resource { id version { id } } refusals { code field message } }
  }
`);

/** The first step: whose it is. Then a draft that keeps whatever arrives. */
export default function NewResource() {
  const t = useWords(describeWords);
  const name = useName();
  const navigate = useNavigate();
  const say = useToast();
  const { viewer } = useViewer();
  const [ownerId, setOwnerId] = useState(viewer.schools[0]?.id ?? '');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const create = useMutation(CreateDraftDocument);
  // The same key for every click on this page, so that a double click makes one draft.
  const clientKey = useRef(newKey());

  /** The files begin to travel at once; the draft's page shows how far they are. */
  const begin = async ({ files }: Found): Promise<void> => {
    if (files.length === 0) return say(t.startNothing);
    const answer = await create.run({ input: { ownerId, clientKey: clientKey.current } });
    if (!answer.ok) return;
    setRefusals(answer.data.createDraft.refusals);
    const made = answer.data.createDraft.resource;
    if (!made || !viewer.person) return;
    const uploader = await uploaderOf(viewer.person.id, made.version.id);
    uploader.add(files);
    navigate(`/drafts/${made.version.id}`, { replace: true });
  };

  return (
    <Page title={t.uploadTitle} topbar={<Crumb to="/mine">{t.back}</Crumb>}>
      <div className="begin">
        <div className="begin-icon" aria-hidden="true">
          <FolderUp strokeWidth={1.5} />
        </div>
        <h1>{t.startTitle}</h1>
        <p className="read soft">{t.startText}</p>
        {viewer.schools.length === 0 ? (
          <Notice tone="wait">{t.ownerNone}</Notice>
        ) : (
          <>
            <Refusals refusals={refusals} />
            {create.failure && <ErrorNotice failure={create.failure} />}
            {viewer.schools.length > 1 && (
              <SelectField
                label={t.owner}
                hint={t.ownerText}
                value={ownerId}
                onChange={setOwnerId}
                options={viewer.schools.map((school) => ({ value: school.id, label: name(school.name) }))}
              />
            )}
            <UploadDropArea onFound={(found) => void begin(found)} />
            <p className="note">{t.startHint}</p>
          </>
        )}
      </div>
    </Page>
  );
}
