import { type FormEvent, useId, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/pieces.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { lessonWords } from './words.ts';

const ClassesDocument = graphql(`
  query ClassesToTeach($lesson: ID!) {
    classesToTeach { id name }
    lesson(id: $lesson) { id pupils { person { id displayName { zh en } } watchedSeconds completed } }
  }
`);
const AssignDocument = graphql(`
  mutation AssignVersion($input: AssignVersionInput!) {
    assignVersion(input: $input) { lesson { id endsAt classes { id name } } refusals { code field message } }
  }
`);

const DAY_MS = 86_400_000;
/** A week is what teachers give. */
const USUAL_DAYS = 6;
const schoolDay = (from: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + from * DAY_MS).toISOString().slice(0, 10);

/** Sets the version for classes, and shows their teacher how much was watched. */
export default function Assign({ versionId, lessonId }: { versionId: string; lessonId: string | null }) {
  const t = useWords(lessonWords);
  const format = useFormats();
  const id = useId();
  const query = useQuery(ClassesDocument, { lesson: lessonId ?? '' });
  const assign = useMutation(AssignDocument);
  const [chosen, setChosen] = useState<string[]>([]);
  const [from, setFrom] = useState(schoolDay(0));
  const [to, setTo] = useState(schoolDay(USUAL_DAYS));
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof assign.run>> | null>(null);
  const classes = query.data?.classesToTeach ?? [];
  const made = answer?.ok ? answer.data.assignVersion.lesson : null;
  const refusals = answer?.ok ? answer.data.assignVersion.refusals : [];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAnswer(await assign.run({ input: { versionId, classIds: chosen, from, to } }));
  };
  return (
    <section>
      <h2>{t.assign}</h2>
      {query.data && classes.length === 0 && <p className="soft ui">{t.assignNoClass}</p>}
      {classes.length > 0 && (
        <form className="stack g3" onSubmit={submit}>
          <fieldset className="lesson-classes">
            <legend className="label">{t.assignTo}</legend>
            {classes.map((one) => (
              <label className="check" key={one.id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(one.id)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked
                        ? [...chosen, one.id]
                        : chosen.filter((each) => each !== one.id),
                    )
                  }
                />
                {one.name}
              </label>
            ))}
          </fieldset>
          <div className="row wrap">
            <div className="field grow">
              <label className="label" htmlFor={`${id}-from`}>
                {t.assignFrom}
              </label>
              <input
                className="input"
                id={`${id}-from`}
                type="date"
                value={from}
                onChange={(event) => setFrom(event.currentTarget.value)}
                required
              />
            </div>
            <div className="field grow">
              <label className="label" htmlFor={`${id}-to`}>
                {t.assignUntil}
              </label>
              <input
                className="input"
                id={`${id}-to`}
                type="date"
                value={to}
                min={from}
                onChange={(event) => setTo(event.currentTarget.value)}
                required
              />
            </div>
          </div>
          <Button type="submit" variant="primary" busy={assign.busy} disabled={chosen.length === 0}>
            {t.assignDo}
          </Button>
        </form>
      )}
      <Refusals refusals={refusals} />
      {assign.failure && <ErrorNotice failure={assign.failure} />}
      {made?.endsAt && (
        <Notice tone="done">
          {t.assigned(
            format.list(made.classes.map((one) => one.name)),
            format.day(new Date(Date.parse(made.endsAt) - 1).toISOString()),
          )}
        </Notice>
      )}
      <Pupils pupils={query.data?.lesson?.pupils ?? []} />
    </section>
  );
}

interface PupilShown {
  person: { id: string; displayName: { zh: string; en?: string | null } };
  watchedSeconds: number;
  completed: boolean;
}

function Pupils({ pupils }: { pupils: readonly PupilShown[] }) {
  const t = useWords(lessonWords);
  const name = useName();
  if (pupils.length === 0) return null;
  return (
    <section className="lesson-pupils">
      <h3>{t.pupils}</h3>
      <ul className="ruled lesson-docs">
        {pupils.map((pupil) => (
          <li key={pupil.person.id}>
            <span className="grow">{name(pupil.person.displayName)}</span>
            <span className="note">
              {pupil.completed
                ? t.done
                : pupil.watchedSeconds > 0
                  ? t.pupilWatched(Math.max(1, Math.round(pupil.watchedSeconds / 60)))
                  : t.pupilNotYet}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{t.pupilsNote}</p>
    </section>
  );
}
