import './people.css';
import { KeyRound, Plus, Search, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation, usePages, useQuery } from '../client/hooks.ts';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { SmallSelect } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Dialog, useToast } from '../ui/overlays.tsx';
import { State } from '../ui/pieces.tsx';
import { Empty, Loaded, Pager } from '../ui/states.tsx';
import { useName, useWords } from '../words/words.ts';
import { NewPerson } from './newPerson.tsx';
import { OneTimePassword } from './oneTimePassword.tsx';
import { peopleWords } from './words.ts';

const PeopleDocument = graphql(`
  query People($schoolId: ID, $search: String, $first: Int = 30, $after: String) {
    people(schoolId: $schoolId, search: $search, first: $first, after: $after) {
      edges { node {
        id
        displayName { zh en }
        capacity
        appointments { id roleName { zh en } placeName { zh en } }
        account { username disabledAt mustChangePassword }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const SchoolNamesDocument = graphql(`
  query SchoolNames {
    schools { id name { zh en } stages classes { id name grade } }
    groups { id name { zh en } }
    district { id name { zh en } }
  }
`);
const IssueOneTimePasswordDocument = graphql(`
  mutation IssueOneTimePassword($input: IssueOneTimePasswordInput!) {
    issueOneTimePassword(input: $input) { oneTimePassword person { id } refusals { code field message } }
  }
`);
const SetAccountDisabledDocument = graphql(`
  mutation SetAccountDisabled($input: SetAccountDisabledInput!) {
    setAccountDisabled(input: $input) { person { id } refusals { code field message } }
  }
`);

interface Asked {
  id: string;
  name: string;
  what: 'password' | 'disable';
}

/** Accounts: find, create, hand over a one-time password, disable. */
export default function People() {
  const t = useWords(peopleWords);
  const name = useName();
  const say = useToast();
  const [search, setSearch] = useState('');
  const [schoolId, setSchoolId] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [handed, setHanded] = useState<{ name: string; password: string } | null>(null);
  const [creating, setCreating] = useState(false);
  const wanted = useDeferredValue(search.trim());
  const people = usePages(
    PeopleDocument,
    { schoolId: schoolId || null, search: wanted || null },
    (data) => data.people,
  );
  const places = useQuery(SchoolNamesDocument, {}, { keep: true });
  const issue = useMutation(IssueOneTimePasswordDocument);
  const disable = useMutation(SetAccountDisabledDocument);

  const tellRefusal = (refusals: readonly { message: string }[]): boolean => {
    if (refusals[0]) say(refusals[0].message);
    return refusals.length > 0;
  };
  const confirm = async (): Promise<void> => {
    if (!asked) return;
    if (asked.what === 'password') {
      const answer = await issue.run({ input: { personId: asked.id } });
      setAsked(null);
      if (!answer.ok || tellRefusal(answer.data.issueOneTimePassword.refusals)) return;
      const password = answer.data.issueOneTimePassword.oneTimePassword;
      if (password) setHanded({ name: asked.name, password });
    } else {
      const answer = await disable.run({ input: { personId: asked.id, disabled: true } });
      setAsked(null);
      if (answer.ok && !tellRefusal(answer.data.setAccountDisabled.refusals)) say(t.disabledSaid(asked.name));
    }
  };
  const enable = async (id: string, called: string): Promise<void> => {
    const answer = await disable.run({ input: { personId: id, disabled: false } });
    if (answer.ok && !tellRefusal(answer.data.setAccountDisabled.refusals)) say(t.enabledSaid(called));
  };

  return (
    <Page
      title={t.people}
      topbar={
        <>
          <label className="find">
            <Icon of={Search} />
            <input
              type="search"
              value={search}
              placeholder={t.findPerson}
              aria-label={t.findPerson}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          <span className="desk-only">
            <SmallSelect
              label={t.school}
              value={schoolId}
              empty={t.allSchools}
              options={(places.data?.schools ?? []).map((school) => ({
                value: school.id,
                label: name(school.name),
              }))}
              onChange={setSchoolId}
            />
          </span>
          <span className="end" />
          <Button variant="primary" icon={Plus} onClick={() => setCreating(true)}>
            {t.newPerson}
          </Button>
        </>
      }
    >
      <div className="headline">
        <h1>{t.people}</h1>
        <p className="sub">{t.peopleText}</p>
      </div>
      <Loaded query={people}>
        {() =>
          people.nodes.length === 0 ? (
            <Empty title={t.noPeople}>{t.noPeopleText}</Empty>
          ) : (
            <div className="scroll-x">
              <table className="people-table">
                <thead>
                  <tr>
                    <th scope="col">{t.columnName}</th>
                    <th scope="col">{t.columnAccount}</th>
                    <th scope="col">{t.columnRole}</th>
                    <th scope="col">{t.columnState}</th>
                    <th scope="col">
                      <span className="sr">{t.giveOneTime}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {people.nodes.map((person) => {
                    const called = name(person.displayName);
                    return (
                      <tr key={person.id}>
                        <td className="strong nowrap">{called}</td>
                        <td className="mono">{person.account?.username}</td>
                        <td>
                          {person.capacity === 'student'
                            ? t.student
                            : person.appointments.map((one) => (
                                <span key={one.id} className="block">
                                  {name(one.placeName)} · {name(one.roleName)}
                                </span>
                              ))}
                        </td>
                        <td>
                          {person.account?.disabledAt ? (
                            <State tone="bad">{t.disabled}</State>
                          ) : person.account?.mustChangePassword ? (
                            <State tone="wait">{t.mustChange}</State>
                          ) : (
                            <State tone="done">{t.inUse}</State>
                          )}
                        </td>
                        <td>
                          <div className="row end-row">
                            <Button
                              size="small"
                              icon={KeyRound}
                              onClick={() => setAsked({ id: person.id, name: called, what: 'password' })}
                            >
                              {t.giveOneTime}
                            </Button>
                            {person.account?.disabledAt ? (
                              <Button
                                size="small"
                                variant="quiet"
                                icon={UserRoundCheck}
                                onClick={() => void enable(person.id, called)}
                              >
                                {t.enable}
                              </Button>
                            ) : (
                              <Button
                                size="small"
                                variant="quiet"
                                icon={UserRoundX}
                                onClick={() => setAsked({ id: person.id, name: called, what: 'disable' })}
                              >
                                {t.disable}
                              </Button>
                            )}
                          </div>
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      <Pager {...people} />
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={
          asked ? (asked.what === 'password' ? t.giveOneTimeAsk(asked.name) : t.disableAsk(asked.name)) : ''
        }
        footer={
          <>
            <span className="end" />
            <Button
              variant={asked?.what === 'disable' ? 'danger' : 'primary'}
              busy={issue.busy || disable.busy}
              onClick={() => void confirm()}
            >
              {asked?.what === 'disable' ? t.disable : t.giveOneTime}
            </Button>
          </>
        }
      >
        <p>{asked?.what === 'disable' ? t.disableText : t.giveOneTimeText}</p>
      </Dialog>
      <OneTimePassword handed={handed} onClose={() => setHanded(null)} />
      <NewPerson
        open={creating}
        onClose={() => setCreating(false)}
        schools={places.data?.schools ?? []}
        groups={places.data?.groups ?? []}
        district={places.data?.district ?? null}
        onMade={(made, password) => {
          setCreating(false);
          setHanded({ name: made, password });
        }}
      />
    </Page>
  );
}
