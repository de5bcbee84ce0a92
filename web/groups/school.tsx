import './groups.css';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { AbsentContent } from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useToast } from '../ui/overlays.tsx';
import { Flags, State } from '../ui/pieces.tsx';
import { Bones, Loaded, Refusals } from '../ui/states.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { groupStateWord, groupWords } from './words.ts';

const SchoolDocument = graphql(`
  query SchoolPage($id: ID!) {
    school(id: $id) {
      id name { zh en } town stages flags staffCount
      classes { id name grade schoolYear pupilCount }
      memberships { id role mode stages startsAt endsAt state group { id name { zh en } } }
    }
  }
`);
const CreateClassDocument = graphql(`
  mutation CreateClass($input: CreateClassInput!) {
    createClass(input: $input) { class { id name } refusals { code field message } }
  }
`);

/** One school: its groups and classes. */
export default function SchoolPage() {
  const { id = '' } = useParams();
  const t = useWords(groupWords);
  const name = useName();
  const format = useFormats();
  const { viewer } = useViewer();
  const stages = useVocabulary('stages');
  const grades = useVocabulary('grades');
  const query = useQuery(SchoolDocument, { id });
  const school = query.data?.school;
  return (
    <Page title={school ? name(school.name) : t.title} topbar={<Crumb to="/schools">{t.back}</Crumb>}>
      <Loaded query={query} bones={<Bones shape="page" rows={6} />}>
        {() =>
          school ? (
            <>
              <div className="headline">
                <h1>{name(school.name)}</h1>
                <Flags flags={school.flags} />
                <p className="sub">
                  {school.town} · {school.stages.map(stages.word).join('、')} · {t.staff(school.staffCount)}
                </p>
              </div>
              <div className="group-lay">
                <div className="stack g8">
                  <section>
                    <div className="sec">
                      <h2>{t.classes}</h2>
                    </div>
                    <ul className="ruled">
                      {school.classes.map((one) => (
                        <li key={one.id} className="plain-row">
                          <span className="strong">{one.name}</span>
                          <span className="note">{briefly(grades.word(one.grade))}</span>
                          <span className="note end num">{t.pupils(one.pupilCount)}</span>
                        </li>
                      ))}
                    </ul>
                  </section>
                  <section>
                    <div className="sec">
                      <h2>{t.memberships}</h2>
                    </div>
                    <ul className="ruled">
                      {school.memberships.map((one) => (
                        <li key={one.id} className="plain-row">
                          <Link className="plain strong" to={`/groups/${one.group.id}`}>
                            {name(one.group.name)}
                          </Link>
                          <span className="note">
                            {one.endsAt ? t.until(format.lastDay(one.endsAt)) : t.noEnd}
                          </span>
                          <span className="end">
                            <State tone={one.state === 'active' ? 'done' : 'off'}>
                              {t[groupStateWord(one.state)]}
                            </State>
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                </div>
                {viewer.duties.mayAdminister && <NewClass schoolId={school.id} />}
              </div>
            </>
          ) : (
            <AbsentContent />
          )
        }
      </Loaded>
    </Page>
  );
}

function NewClass({ schoolId }: { schoolId: string }) {
  const t = useWords(groupWords);
  const say = useToast();
  const grades = useVocabulary('grades');
  const [called, setCalled] = useState('');
  const [grade, setGrade] = useState('grade_1');
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const create = useMutation(CreateClassDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await create.run({ input: { schoolId, name: called, grade, entryYear: Number(year) } });
    if (!answer.ok) return;
    setRefusals(answer.data.createClass.refusals);
    const made = answer.data.createClass.class;
    if (!made) return;
    say(t.madeClass(made.name));
    setCalled('');
  };
  return (
    <form className="stack g4" onSubmit={submit} noValidate>
      <h2 className="section-title">{t.newClass}</h2>
      <Refusals refusals={refusalsElsewhere(refusals, ['name', 'grade', 'entryYear'])} />
      <TextField
        label={t.className}
        value={called}
        onChange={setCalled}
        hint={t.classNameHint}
        error={refusalAt(refusals, 'name')}
      />
      <div className="pair">
        <SelectField
          label={t.grade}
          value={grade}
          options={grades.options.map((one) => ({ value: one.value, label: briefly(one.label) }))}
          onChange={setGrade}
          error={refusalAt(refusals, 'grade')}
        />
        <TextField
          label={t.entryYear}
          type="number"
          value={year}
          onChange={setYear}
          error={refusalAt(refusals, 'entryYear')}
        />
      </div>
      <div>
        <Button type="submit" busy={create.busy} disabled={!called.trim()}>
          {t.makeClass}
        </Button>
      </div>
    </form>
  );
}
