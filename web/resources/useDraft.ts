import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import type { DescriptionInput } from '../graphql/graphql.ts';
import type { Draft } from './describe.tsx';

const DescribeVersionDocument = graphql(`
  mutation DescribeVersion($input: DescribeVersionInput!) {
    describeVersion(input: $input) { version { id revision } refusals { code field message } }
  }
`);

/** Fields that the form edits, as they stand on the page. */
export type Description = Required<{
  [Key in keyof DescriptionInput]: NonNullable<DescriptionInput[Key]> | null;
}> & { projectIds: string[] };

export interface Editing {
  values: Description;
  set: <Key extends keyof Description>(key: Key, value: Description[Key]) => void;
  state: 'saved' | 'waiting' | 'saving';
  refusals: RefusalShown[];
  /** Saves what is left and gives the revision then; null: refused. */
  flush: () => Promise<number | null>;
}

const pauseBeforeSaving = 900;

function valuesOf(draft: Draft): Description {
  return {
    title: draft.title,
    titleEn: draft.titleEn ?? null,
    description: draft.description,
    type: draft.type ?? null,
    courseLevel: draft.courseLevel ?? null,
    stage: draft.stage ?? null,
    grades: draft.grades,
    subject: draft.subject ?? null,
    edition: draft.edition ?? null,
    editionRevisedIn: draft.editionRevisedIn ?? null,
    volume: draft.volume ?? null,
    unit: draft.unit ?? null,
    lesson: draft.lesson ?? null,
    language: draft.language,
    tags: draft.tags,
    competencies: null,
    afterschoolCategories: draft.afterschoolCategories,
    safetyNotes: draft.safetyNotes ?? null,
    changes: draft.changes,
    projectIds: [
      ...draft.resource.projects.map((project) => project.id),
      ...draft.resource.projectTags.filter((tag) => tag.state === 'asked').map((tag) => tag.project.id),
    ],
  };
}

/**
 * Keeps what is typed and saves it after a pause, one save at a time. Fields that nobody touched follow the server,
 * where ingest fills them in meanwhile.
 */
export function useDraft(draft: Draft): Editing {
  const [touched, setTouched] = useState<Partial<Description>>({});
  const [state, setState] = useState<Editing['state']>('saved');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const describe = useMutation(DescribeVersionDocument);
  const pending = useRef<Partial<Description>>({});
  const revision = useRef(draft.revision);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef<Promise<number | null> | null>(null);
  if (draft.revision > revision.current) revision.current = draft.revision;

  const save = useCallback(async (): Promise<number | null> => {
    if (running.current) await running.current;
    const { projectIds, ...description } = pending.current;
    if (Object.keys(pending.current).length === 0) return revision.current;
    pending.current = {};
    setState('saving');
    const { competencies: _left, ...fields } = description;
    const work = describe
      .run({
        input: {
          versionId: draft.id,
          revision: revision.current,
          description: fields,
          ...(projectIds && { projectIds }),
        },
      })
      .then((answer) => {
        if (!answer.ok) {
          // Kept for the next try, beside whatever was typed since.
          pending.current = { ...description, ...(projectIds && { projectIds }), ...pending.current };
          setState('waiting');
          return null;
        }
        setRefusals(answer.data.describeVersion.refusals);
        const saved = answer.data.describeVersion.version;
        if (saved) revision.current = saved.revision;
        setState(Object.keys(pending.current).length === 0 ? 'saved' : 'waiting');
        return saved ? saved.revision : null;
      })
      .finally(() => {
        running.current = null;
      });
    running.current = work;
    return work;
  }, [describe, draft.id]);

  const set: Editing['set'] = (key, value) => {
    setTouched((before) => ({ ...before, [key]: value }));
    pending.current = { ...pending.current, [key]: value };
    setState('waiting');
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pauseBeforeSaving);
  };

  const flush = useCallback(async () => {
    if (timer.current) clearTimeout(timer.current);
    return save();
  }, [save]);

  // Leaving the page sends what was typed last.
  useEffect(
    () => () => {
      if (timer.current) {
        clearTimeout(timer.current);
        void save();
      }
    },
    [save],
  );

  return { values: { ...valuesOf(draft), ...touched }, set, state, refusals, flush };
}
