import './copies.css';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Drawer } from '../ui/overlays.tsx';
import { Notice, Progress } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { copyWords } from './words.ts';

const TakeCopyDocument = graphql(`
  mutation TakeCopy($input: TakeCopyInput!) {
    takeCopy(input: $input) { copy { id } refusals { code field message } }
  }
`);
const CopyMadeDocument = graphql(`
  query CopyMade($id: ID!) {
    copy(id: $id) { id number fileName sizeBytes state progress url advice failure { code field message } }
  }
`);

interface TakeCopyProps {
  open: boolean;
  onClose: () => void;
  versionId: string;
  title: string;
  parts: readonly {
    id: string;
    role: string;
    name: string;
    sizeBytes?: number | null;
    downloadUrl?: string | null;
  }[];
}

/** Chooses a part or the whole, shows what will be printed on it, makes it, hands it over. */
export function TakeCopy({ open, onClose, versionId, title, parts }: TakeCopyProps) {
  const t = useWords(copyWords);
  const format = useFormats();
  const name = useName();
  const group = useId();
  const { viewer } = useViewer();
  const roles = useVocabulary(open ? 'package-parts' : null);
  const mine = parts.filter((part) => part.downloadUrl);
  const [chosen, setChosen] = useState('');
  const [copyId, setCopyId] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const take = useMutation(TakeCopyDocument);
  const partId = chosen === '' ? (mine[0]?.id ?? 'whole') : chosen;

  const submit = async (): Promise<void> => {
    const answer = await take.run({ input: { versionId, partId: partId === 'whole' ? null : partId } });
    if (!answer.ok) return;
    setRefusals(answer.data.takeCopy.refusals);
    setCopyId(answer.data.takeCopy.copy?.id ?? null);
  };
  const close = (): void => {
    setCopyId(null);
    setRefusals([]);
    onClose();
  };
  const total = mine.reduce((sum, part) => sum + (part.sizeBytes ?? 0), 0);
  const choices = [
    ...mine.map((part) => ({
      id: part.id,
      label: briefly(roles.word(part.role)),
      note: part.name,
      size: part.sizeBytes ?? 0,
    })),
    ...(mine.length > 1
      ? [{ id: 'whole', label: t.whole, note: `${t.files(mine.length)}, ${t.wholeText}`, size: total }]
      : []),
  ];

  return (
    <Drawer
      open={open}
      onClose={close}
      title={t.takeTitle}
      footer={
        copyId ? undefined : (
          <>
            <span className="end" />
            <Button
              variant="primary"
              busy={take.busy}
              disabled={choices.length === 0}
              onClick={() => void submit()}
            >
              {t.take}
            </Button>
          </>
        )
      }
    >
      {copyId ? (
        <Made id={copyId} onAgain={() => setCopyId(null)} />
      ) : (
        <div className="stack g4">
          <Refusals refusals={refusals} />
          {take.failure && <ErrorNotice failure={take.failure} />}
          <fieldset className="ruled" aria-label={title}>
            {choices.map((choice) => (
              <label key={choice.id} className="pick">
                <input
                  type="radio"
                  name={group}
                  checked={choice.id === partId}
                  onChange={() => setChosen(choice.id)}
                />
                <span className="grow">
                  <span className="strong">{choice.label}</span>
                  <span className="note block clip">{choice.note}</span>
                </span>
                {choice.size > 0 && <span className="note num">{format.bytes(choice.size)}</span>}
              </label>
            ))}
          </fieldset>
          <div className="stamp-line">
            <p>
              {viewer.person && name(viewer.person.displayName)}
              {viewer.schools[0] && ` · ${name(viewer.schools[0].name)}`}
            </p>
            <p>{t.stampDay(format.fullDay(new Date().toISOString()))}</p>
          </div>
          <p className="note">{t.stampText}</p>
        </div>
      )}
    </Drawer>
  );
}

const whileMaking = 700;

function Made({ id, onAgain }: { id: string; onAgain: () => void }) {
  const t = useWords(copyWords);
  const format = useFormats();
  const [settled, setSettled] = useState(false);
  const query = useQuery(CopyMadeDocument, { id }, { every: settled ? 0 : whileMaking });
  const copy = query.data?.copy;
  if (copy && !settled && copy.state !== 'making') setSettled(true);
  if (query.failure && !copy) return <ErrorNotice failure={query.failure} again={query.again} />;
  if (!copy || copy.state === 'making')
    return (
      <div className="stack g3" role="status">
        <p>{t.making}</p>
        <Progress value={copy?.progress ?? 0} label={t.making} />
      </div>
    );
  if (copy.failure) return <Refusals refusals={[copy.failure]} />;
  return (
    <div className="stack g4">
      <Notice tone="done">
        <p className="strong">{t.ready}</p>
        <p>{copy.advice}</p>
      </Notice>
      <dl className="facts">
        <dt>{t.number}</dt>
        <dd className="mono">{copy.number}</dd>
      </dl>
      {copy.url && (
        <a className="btn primary large" href={copy.url} download={copy.fileName}>
          <Icon of={Download} />
          {t.download}
          {copy.sizeBytes ? <span className="num">{format.bytes(copy.sizeBytes)}</span> : null}
        </a>
      )}
      <div className="row wrap">
        <button type="button" className="link ui" onClick={onAgain}>
          {t.again}
        </button>
        <Link className="ui" to="/copies">
          {t.myCopies}
        </Link>
      </div>
    </div>
  );
}
