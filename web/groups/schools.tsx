import './groups.css';
import { Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import { Page } from '../shell/page.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Flags, State } from '../ui/pieces.tsx';
import { Bones, Loaded } from '../ui/states.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import { NewGroup } from './newGroup.tsx';
import { NewSchool } from './newSchool.tsx';
import { groupStateWord, groupWords } from './words.ts';

const SchoolsAndGroupsDocument = graphql(`
  query SchoolsAndGroups {
    schools { id name { zh en } town stages flags parentSchoolId staffCount memberships { id role group { id name { zh en } } } }
    groups { id name { zh en } state formedAt leadSchool { id name { zh en } } memberships { id state } }
  }
`);

/** Every school and group; plain forms make new ones. */
export default function Schools() {
  const t = useWords(groupWords);
  const name = useName();
  const [params] = useSearchParams();
  const query = useQuery(SchoolsAndGroupsDocument, {});
  const stages = useVocabulary('stages');
  const [making, setMaking] = useState<'school' | 'group' | null>(
    params.get('first') === 'school' ? 'school' : null,
  );
  const roles: Record<string, string> = { lead: t.lead, campus: t.campus, member: t.member };
  return (
    <Page
      title={t.title}
      topbar={
        <>
          <span className="soft ui">{t.title}</span>
          <span className="end" />
          <Button
            icon={Plus}
            onClick={() => setMaking('group')}
            disabled={(query.data?.schools.length ?? 0) === 0}
          >
            {t.newGroup}
          </Button>
          <Button variant="primary" icon={Plus} onClick={() => setMaking('school')}>
            {t.newSchool}
          </Button>
        </>
      }
    >
      <Loaded query={query} bones={<Bones shape="page" rows={8} />}>
        {({ schools, groups }) => (
          <>
            <div className="headline">
              <h1>{schools.length > 0 ? t.headline(groups.length, schools.length) : t.headlineNone}</h1>
            </div>
            {groups.length > 0 && (
              <section className="lead">
                <div className="sec">
                  <h2>{t.groups}</h2>
                </div>
                <ul className="ruled">
                  {groups.map((group) => (
                    <li key={group.id} className="plain-row">
                      <Link className="plain strong" to={`/groups/${group.id}`}>
                        {name(group.name)}
                      </Link>
                      <span className="note">{name(group.leadSchool.name)}</span>
                      <span className="note end num">
                        {t.members(group.memberships.filter((one) => one.state === 'active').length)}
                      </span>
                      <State
                        tone={group.state === 'formed' ? 'done' : group.state === 'closed' ? 'off' : 'wait'}
                      >
                        {t[groupStateWord(group.state)]}
                      </State>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section>
              <div className="sec">
                <h2>{t.schools}</h2>
                {schools.length > 0 && (
                  <span className="end">
                    <ButtonLink to="/people" size="small" variant="quiet" icon={UsersRound}>
                      {t.people}
                    </ButtonLink>
                  </span>
                )}
              </div>
              <ul className="ruled">
                {schools.map((school) => (
                  <li key={school.id} className="school-row">
                    <span className="row">
                      <Link className="plain strong" to={`/schools/${school.id}`}>
                        {name(school.name)}
                      </Link>
                      <Flags flags={school.flags} />
                    </span>
                    <span className="note">
                      {school.town} {school.stages.map(stages.word).join('、')}
                    </span>
                    <span className="note">
                      {school.memberships.length > 0
                        ? school.memberships
                            .map((one) => t.inGroup(name(one.group.name), roles[one.role] ?? one.role))
                            .join('；')
                        : t.inNoGroup}
                    </span>
                    <span className="note num">{t.staff(school.staffCount)}</span>
                  </li>
                ))}
              </ul>
            </section>
            <NewSchool open={making === 'school'} onClose={() => setMaking(null)} schools={schools} />
            <NewGroup open={making === 'group'} onClose={() => setMaking(null)} schools={schools} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
