import './groups.css';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../client/graphql.ts';
import { useQuery } from '../client/hooks.ts';
import type { ResultOf } from '../client/types.ts';
import { useViewer } from '../client/viewer.ts';
import { AbsentContent } from '../shell/absent.tsx';
import { Crumb, Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Flags, State } from '../ui/pieces.tsx';
import { Bones, Loaded } from '../ui/states.tsx';
import { StreamMap } from '../ui/streamMap.tsx';
import { useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { AddMember } from './addMember.tsx';
import { RecordCharter } from './recordCharter.tsx';
import { groupStateWord, groupWords } from './words.ts';

const GroupDocument = graphql(`
  query GroupPage($id: ID!) {
    group(id: $id) {
      id name { zh en } stages state formedAt leadSchool { id name { zh en } }
      memberships { id role mode stages startsAt endsAt state school { id name { zh en } flags staffCount } }
    }
    schools { id name { zh en } stages }
  }
`);

type Membership = NonNullable<ResultOf<typeof GroupDocument>['group']>['memberships'][number];

/** One group: the stream map of its members, until when each belongs, its charter. */
export default function GroupPage() {
  const { id = '' } = useParams();
  const t = useWords(groupWords);
  const name = useName();
  const format = useFormats();
  const { viewer } = useViewer();
  const stages = useVocabulary('stages');
  const [adding, setAdding] = useState(false);
  const query = useQuery(GroupDocument, { id });
  const group = query.data?.group;
  const members = group?.memberships.filter((one) => one.role !== 'lead' && one.state === 'active') ?? [];
  return (
    <Page
      title={group ? name(group.name) : t.title}
      topbar={
        <>
          <Crumb to="/schools">{t.back}</Crumb>
          <span className="end" />
          {viewer.duties.mayAdminister && group && (
            <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
              {t.addMember}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query} bones={<Bones shape="page" rows={8} />}>
        {({ schools }) =>
          group ? (
            <>
              <div className="headline">
                <h1>{name(group.name)}</h1>
                <State tone={group.state === 'formed' ? 'done' : 'wait'}>
                  {t[groupStateWord(group.state)]}
                </State>
                <p className="sub">
                  {group.stages.map(stages.word).join('、')}
                  {group.formedAt && ` · ${t.formedOn(format.fullDay(group.formedAt))}`} ·{' '}
                  {t.members(members.length)}
                </p>
              </div>
              <div className="group-lay">
                <div className="stack g8">
                  <Members memberships={group.memberships} />
                  {viewer.duties.mayAdminister && group.state !== 'formed' && (
                    <RecordCharter groupId={group.id} />
                  )}
                </div>
                {members.length > 0 && (
                  <StreamMap
                    source={name(group.leadSchool.name)}
                    sourceNote={t.lead}
                    streams={members.map((one) => ({
                      id: one.id,
                      name: name(one.school.name),
                      flags: one.school.flags,
                      campus: one.role === 'campus',
                    }))}
                  />
                )}
              </div>
              <AddMember
                open={adding}
                onClose={() => setAdding(false)}
                groupId={group.id}
                groupStages={group.stages}
                schools={schools}
              />
            </>
          ) : (
            <AbsentContent />
          )
        }
      </Loaded>
    </Page>
  );
}

function Members({ memberships }: { memberships: readonly Membership[] }) {
  const t = useWords(groupWords);
  const name = useName();
  const format = useFormats();
  const roles: Record<string, string> = { lead: t.lead, campus: t.campus, member: t.member };
  return (
    <section>
      <div className="sec">
        <h2>{t.schools}</h2>
      </div>
      <ul className="ruled">
        {memberships.map((one) => (
          <li key={one.id} className="school-row member">
            <span className="row">
              <Link className="plain strong" to={`/schools/${one.school.id}`}>
                {name(one.school.name)}
              </Link>
              <Flags flags={one.school.flags} />
            </span>
            <span className="note">{roles[one.role] ?? one.role}</span>
            <span className="note">
              {t.since(format.fullDay(one.startsAt))}，
              {one.endsAt ? t.until(format.lastDay(one.endsAt)) : t.noEnd}
            </span>
            <State
              tone={
                one.state === 'active'
                  ? 'done'
                  : one.state === 'ended' || one.state === 'withdrawn'
                    ? 'off'
                    : 'wait'
              }
            >
              {t[groupStateWord(one.state)]}
            </State>
          </li>
        ))}
      </ul>
    </section>
  );
}
