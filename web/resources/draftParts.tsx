import { Lock, Trash2 } from 'lucide-react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { SmallSelect } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Notice, Progress, State } from '../ui/pieces.tsx';
import { plainly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/words.ts';
import type { Draft } from './describe.tsx';
import { describeWords } from './describeWords.ts';
import { partIcon } from './partIcon.ts';

const ChangePartDocument = graphql(`
  mutation ChangePart($input: ChangePartInput!) {
    changePart(input: $input) { part { id } refusals { code field message } }
  }
`);
const RemovePartDocument = graphql(`
  mutation RemovePart($input: RemovePartInput!) {
    removePart(input: $input) { version { id } refusals { code field message } }
  }
`);

type DraftPart = Draft['parts'][number];

/** The files: what each is, who sees it, and what became of it. */
export function DraftParts({ draft, fixed }: { draft: Draft; fixed: boolean }) {
  const t = useWords(describeWords);
  const answers = draft.parts.some((part) => part.role === 'answer_key');
  return (
    <section className="stack g3" aria-label={t.files(draft.parts.length)}>
      {draft.parts.length === 0 ? (
        <p className="soft ui">{t.noFiles}</p>
      ) : (
        <ul className="ruled">
          {draft.parts.map((part) => (
            <PartRow key={part.id} part={part} fixed={fixed} />
          ))}
        </ul>
      )}
      {answers && (
        <p className="row note">
          <Icon of={Lock} />
          {t.answersNote}
        </p>
      )}
    </section>
  );
}

function PartRow({ part, fixed }: { part: DraftPart; fixed: boolean }) {
  const t = useWords(describeWords);
  const say = useToast();
  const format = useFormats();
  const roles = useVocabulary('package-parts');
  const floors = useVocabulary('part-floors');
  const change = useMutation(ChangePartDocument);
  const remove = useMutation(RemovePartDocument);
  const path = part.name.split('/');
  const file = path.at(-1) ?? part.name;
  const tell = (refusals: readonly { message: string }[]): void => {
    if (refusals[0]) say(refusals[0].message);
  };
  const edit = async (input: { role?: string; floor?: string }): Promise<void> => {
    const answer = await change.run({ input: { partId: part.id, ...input } });
    if (answer.ok) tell(answer.data.changePart.refusals);
  };
  const leaveOut = async (): Promise<void> => {
    const answer = await remove.run({ input: { partId: part.id } });
    if (answer.ok) tell(answer.data.removePart.refusals);
  };
  return (
    <li className="draft-part">
      <Icon of={partIcon(part.role, part.kind)} />
      <div className="draft-name">
        <span className="clip block" title={part.name}>
          {file}
        </span>
        {path.length > 1 && <span className="note clip block">{path.slice(0, -1).join('/')}</span>}
      </div>
      <SmallSelect
        label={t.partRole(file)}
        value={part.role}
        disabled={fixed}
        options={brief(roles.options)}
        onChange={(role) => void edit({ role })}
      />
      <SmallSelect
        label={t.partFloor(file)}
        value={part.floor}
        disabled={fixed}
        options={brief(floors.options)}
        onChange={(floor) => void edit({ floor })}
      />
      <PartState part={part} />
      {!fixed ? <IconButton icon={Trash2} label={t.leaveOut} onClick={() => void leaveOut()} /> : <span />}
      {part.state === 'working' && (
        <div className="draft-below">
          <Progress value={part.progress} label={t.partWorking(format.percent(part.progress))} />
        </div>
      )}
      {part.failure && (
        <div className="draft-below">
          <Notice tone="bad" icon={Lock}>
            <p>{part.failure.message}</p>
            {!fixed && (
              <div className="row">
                <Button size="small" variant="quiet" onClick={() => void leaveOut()}>
                  {t.leaveOut}
                </Button>
              </div>
            )}
          </Notice>
        </div>
      )}
      {part.notices.map((notice) => (
        <p key={notice.code} className="draft-below note">
          {notice.message}
        </p>
      ))}
    </li>
  );
}

const brief = (options: readonly { value: string; label: string }[]): { value: string; label: string }[] =>
  options.map((option) => ({ value: option.value, label: plainly(option.label) }));

function PartState({ part }: { part: DraftPart }) {
  const t = useWords(describeWords);
  const format = useFormats();
  if (part.state === 'failed') return <State tone="bad">{t.partFailed}</State>;
  if (part.state === 'waiting') return <State tone="off">{t.partWaiting}</State>;
  if (part.state === 'working')
    return <State tone="live">{t.partWorking(format.percent(part.progress))}</State>;
  if (part.role === 'subtitle') return <State tone="done">{t.partReady}</State>;
  if (part.pageCount) return <State tone="done">{t.partReadyPages(part.pageCount)}</State>;
  if (part.durationMs)
    return <State tone="done">{t.partReadyMinutes(format.minutes(part.durationMs))}</State>;
  return <State tone="done">{t.partReady}</State>;
}
