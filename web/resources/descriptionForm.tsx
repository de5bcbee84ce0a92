import { Plus, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import { refusalAt } from '../client/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Check, SelectField, TextField } from '../ui/field.tsx';
import { Chip } from '../ui/pieces.tsx';
import { Refusals } from '../ui/states.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import type { Draft } from './describe.tsx';
import { describeWords } from './describeWords.ts';
import type { Description, Editing } from './useDraft.ts';

const PrefillVersionDocument = graphql(`
  mutation PrefillVersion($input: PrefillVersionInput!) {
    prefillVersion(input: $input) { version { id revision } refusals { code field message } }
  }
`);
const ProjectNamesDocument = graphql(`
  query ProjectNames {
    projects { id name { zh en } owner { id name { zh en } } }
  }
`);

interface FormProps {
  draft: Draft;
  editing: Editing;
  fixed: boolean;
}

type TextKey = 'title' | 'unit' | 'lesson' | 'description' | 'safetyNotes' | 'changes';
type CodeKey = 'type' | 'courseLevel' | 'stage' | 'subject' | 'edition' | 'volume';

/** What the lesson is, prefilled with the source of each value named. */
export function DescriptionForm({ draft, editing, fixed }: FormProps) {
  const t = useWords(describeWords);
  const { values, set, refusals } = editing;
  const types = useVocabulary('resource-types');
  const levels = useVocabulary('course-levels');
  const stages = useVocabulary('stages');
  const subjects = useVocabulary(values.stage ? `subjects-${values.stage}` : 'subjects');
  const grades = useVocabulary(values.stage ? `grades-${values.stage}` : 'grades');
  const editions = useVocabulary('editions');
  const volumes = useVocabulary('volumes');
  const prefill = useMutation(PrefillVersionDocument);

  const origin = (field: string): string | undefined =>
    draft.prefilled.find((one) => one.field === field)?.source;
  const text = (key: TextKey, label: string, hint?: string, rows?: number) => (
    <TextField
      label={label}
      hint={hint}
      value={values[key] ?? ''}
      onChange={(value) => set(key, value)}
      onBlur={() => void editing.flush()}
      disabled={fixed}
      origin={origin(key)}
      error={refusalAt(refusals, key) ?? refusalAt(refusals, `description.${key}`)}
      {...(rows && { rows })}
    />
  );
  const code = (key: CodeKey, label: string, options: ReturnType<typeof useVocabulary>['options']) => (
    <SelectField
      label={label}
      value={values[key] ?? ''}
      options={options.map((option) => ({ value: option.value, label: briefly(option.label) }))}
      empty={t.choose}
      onChange={(value) => set(key, value || null)}
      disabled={fixed}
      origin={origin(key)}
      error={refusalAt(refusals, key) ?? refusalAt(refusals, `description.${key}`)}
    />
  );
  const shownFields = new Set([
    'title',
    'type',
    'courseLevel',
    'stage',
    'subject',
    'edition',
    'volume',
    'unit',
    'lesson',
    'description',
    'safetyNotes',
    'changes',
    'grades',
  ]);

  return (
    <section className="stack g4" aria-label={t.what}>
      <div className="sec">
        <h2>{t.what}</h2>
        {draft.prefilled.length > 0 && <span className="note">{t.prefilledNote}</span>}
      </div>
      <Refusals
        refusals={refusals.filter(
          (one) => !one.field || !shownFields.has(one.field.replace('description.', '')),
        )}
      />
      {text('title', t.fieldTitle, values.title ? undefined : t.fieldTitleHint)}
      <div className="pair">
        {code('stage', t.fieldStage, stages.options)}
        {code('subject', t.fieldSubject, subjects.options)}
      </div>
      <div className="pair">
        <SelectField
          label={t.fieldGrades}
          value={values.grades?.[0] ?? ''}
          options={grades.options.map((option) => ({ value: option.value, label: briefly(option.label) }))}
          empty={t.choose}
          onChange={(value) => set('grades', value ? [value] : [])}
          disabled={fixed}
          origin={origin('grades')}
          error={refusalAt(refusals, 'grades')}
        />
        {code('volume', t.fieldVolume, volumes.options)}
      </div>
      <div className="pair">
        {code('edition', t.fieldEdition, editions.options)}
        <TextField
          label={t.fieldRevised}
          optional
          type="number"
          value={values.editionRevisedIn === null ? '' : String(values.editionRevisedIn)}
          onChange={(value) => set('editionRevisedIn', value ? Number(value) : null)}
          disabled={fixed}
          origin={origin('editionRevisedIn')}
          error={refusalAt(refusals, 'editionRevisedIn')}
        />
      </div>
      <div className="pair">
        {text('unit', t.fieldUnit, values.unit ? undefined : t.fieldUnitHint)}
        {text('lesson', t.fieldLesson, values.lesson ? undefined : t.fieldLessonHint)}
      </div>
      <div className="pair">
        {code('type', t.fieldType, types.options)}
        {code('courseLevel', t.fieldCourseLevel, levels.options)}
      </div>
      <Tags values={values} set={set} fixed={fixed} />
      <details className="more">
        <summary>{t.more}</summary>
        <div className="stack g4">
          {text('description', t.fieldDescription, t.fieldDescriptionHint, 3)}
          <Afterschool values={values} set={set} fixed={fixed} />
          <Projects values={values} set={set} fixed={fixed} />
          {text('safetyNotes', t.fieldSafety, t.fieldSafetyHint, 2)}
          {draft.number > 1 && text('changes', t.fieldChanges, undefined, 2)}
        </div>
      </details>
      {!fixed && draft.parts.length > 0 && (
        <div>
          <Button
            variant="quiet"
            icon={Sparkles}
            busy={prefill.busy}
            onClick={() => void prefill.run({ input: { versionId: draft.id } })}
          >
            {t.prefill}
          </Button>
        </div>
      )}
    </section>
  );
}

interface PartOfForm {
  values: Description;
  set: Editing['set'];
  fixed: boolean;
}

function Tags({ values, set, fixed }: PartOfForm) {
  const t = useWords(describeWords);
  const [next, setNext] = useState('');
  const tags = values.tags ?? [];
  const add = (): void => {
    const tag = next.trim();
    if (tag && !tags.includes(tag)) set('tags', [...tags, tag]);
    setNext('');
  };
  return (
    <div className="field">
      <span className="label">{t.fieldTags}</span>
      <div className="chips">
        {tags.map((tag) => (
          <Chip
            key={tag}
            name={tag}
            {...(!fixed && {
              onRemove: () =>
                set(
                  'tags',
                  tags.filter((one) => one !== tag),
                ),
            })}
          >
            {tag}
          </Chip>
        ))}
        {!fixed && (
          <span className="row">
            <input
              className="input tag-input"
              value={next}
              placeholder={t.fieldTagsHint}
              aria-label={t.fieldTags}
              onChange={(event) => setNext(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
            <Button size="small" variant="quiet" icon={Plus} onClick={add}>
              {t.addTag}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

function Afterschool({ values, set, fixed }: PartOfForm) {
  const t = useWords(describeWords);
  const categories = useVocabulary('afterschool-categories');
  return (
    <SelectField
      label={t.fieldAfterschool}
      optional
      value={values.afterschoolCategories?.[0] ?? ''}
      options={categories.options}
      empty={t.choose}
      onChange={(value) => set('afterschoolCategories', value ? [value] : [])}
      disabled={fixed}
    />
  );
}

function Projects({ values, set, fixed }: PartOfForm) {
  const t = useWords(describeWords);
  const name = useName();
  const { data } = useQuery(ProjectNamesDocument, {}, { keep: true });
  if (!data || data.projects.length === 0) return null;
  return (
    <fieldset className="stack">
      <legend className="label">{t.fieldProjects}</legend>
      <p className="note">{t.fieldProjectsText}</p>
      {data.projects.map((project) => (
        <Check
          key={project.id}
          disabled={fixed}
          checked={values.projectIds.includes(project.id)}
          onChange={(on) =>
            set(
              'projectIds',
              on ? [...values.projectIds, project.id] : values.projectIds.filter((id) => id !== project.id),
            )
          }
        >
          {name(project.name)} <span className="note">{name(project.owner.name)}</span>
        </Check>
      ))}
    </fieldset>
  );
}
