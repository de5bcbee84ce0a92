import { Check, Minus, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../client/viewer.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Drawer } from '../ui/overlays.tsx';
import { Notice, Seal, scopeOf } from '../ui/pieces.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useFormats } from '../words/formats.ts';
import { useName, useWords } from '../words/words.ts';
import { AskLicense } from './askLicense.tsx';
import { LicenseSentence } from './licenseSentence.tsx';
import type { ResourceShown } from './resource.tsx';
import { resourceWords } from './words.ts';

const inForce = (license: ResourceShown['licenses'][number]): boolean =>
  license.state === 'active' || license.state === 'scheduled';

const widest = ['public', 'district', 'groups', 'group', 'schools', 'circle', 'school'];

/** Wider audiences first; of the same audience the one that permits more. */
const rank = (license: ResourceShown['licenses'][number]): number => {
  const place = widest.indexOf(license.audience.level);
  return (place < 0 ? widest.length : place) * 100 - license.permissions.length;
};

/** The licence in one sentence, one seal, one list of who can see it, and why the viewer can. */
export function LicenseRail({ resource }: { resource: ResourceShown }) {
  const t = useWords(resourceWords);
  const name = useName();
  const [whole, setWhole] = useState(false);
  const [asking, setAsking] = useState(false);
  const standing = resource.licenses.filter(inForce);
  // The widest that reaches staff speaks for all; the others stand behind the link.
  const first = [...standing].sort((a, b) => rank(a) - rank(b))[0];
  const closed = [
    { wanted: !resource.viewerMay.adapt, word: t.adapt },
    { wanted: !resource.viewerMay.download, word: t.download },
  ].filter((one) => one.wanted);
  return (
    <aside className="rail">
      <section>
        {first ? (
          <>
            <div className="row license-name">
              <Seal scope={scopeOf(first.audience.level)} big />
              <div>
                <h3>{name(first.templateName)}</h3>
                <div className="note">
                  {first.source.article ? t.licenseFrom(first.source.article) : t.licenseByOwner}
                </div>
              </div>
            </div>
            <LicenseSentence spans={first.sentence} />
            <button type="button" className="link note" onClick={() => setWhole(true)}>
              {standing.length > 1 ? t.licensesAll(standing.length) : t.licenseAll}
            </button>
          </>
        ) : (
          <>
            <h3>{t.licenseNone}</h3>
            <p className="soft ui">{t.licenseNoneText}</p>
          </>
        )}
      </section>
      {resource.whoSees && <WhoSees whoSees={resource.whoSees} why={<Why resource={resource} />} />}
      {!resource.viewerMay.edit && resource.version.state === 'published' && closed.length > 0 && (
        <section>
          <h3>{t.notAllowed}</h3>
          <div className="row between">
            <span className="soft ui">{closed.map((one) => one.word).join('、')}</span>
            <Button size="small" onClick={() => setAsking(true)}>
              {t.ask}
            </Button>
          </div>
          <p className="note">{t.askText}</p>
        </section>
      )}
      <Drawer open={whole} onClose={() => setWhole(false)} title={t.license}>
        {standing.map((license) => (
          <WholeLicense key={license.id} license={license} />
        ))}
      </Drawer>
      <AskLicense open={asking} onClose={() => setAsking(false)} resourceId={resource.id} />
    </aside>
  );
}

function WhoSees({ whoSees, why }: { whoSees: NonNullable<ResourceShown['whoSees']>; why: React.ReactNode }) {
  const t = useWords(resourceWords);
  const outside: Record<string, (count: number) => string> = {
    other_groups: t.otherGroups,
    other_schools: t.otherSchools,
    public: () => t.everybody,
  };
  const rows = [
    { sees: true, text: whoSees.summary },
    ...(whoSees.pupilsSee ? [{ sees: true, text: t.whoSeesPupils }] : []),
    ...whoSees.outside
      .filter((one) => one.kind === 'public' || one.count > 0)
      .map((one) => ({ sees: one.sees, text: outside[one.kind]?.(one.count) ?? one.kind })),
  ];
  return (
    <section>
      <h3>{t.whoSees}</h3>
      <ul className="who-list">
        {rows.map((row) => (
          <li key={row.text} className={row.sees ? undefined : 'no'}>
            <Icon of={row.sees ? Check : Minus} />
            {row.text}
          </li>
        ))}
      </ul>
      {why}
    </section>
  );
}

function Why({ resource }: { resource: ResourceShown }) {
  const t = useWords(resourceWords);
  const name = useName();
  const format = useFormats();
  const { viewer } = useViewer();
  const author = resource.authors.some((one) => one.id === viewer.person?.id);
  const own = viewer.schools.some((school) => school.id === resource.owner.id);
  const reached = viewer.schools.find((school) =>
    resource.whoSees?.schools.some((one) => one.school.id === school.id),
  );
  const open = resource.licenses.some((license) => license.audience.level === 'public');
  const named = resource.licenses.flatMap((license) => license.audience.placeNames.map(name)).slice(0, 2);
  const text = author
    ? t.whyAuthor
    : own
      ? t.whyOwner(name(resource.owner.name))
      : reached
        ? t.whyGroup(name(reached.name))
        : open
          ? t.whyPublic
          : named.length > 0
            ? t.whyAudience(format.list(named))
            : t.whyLicense;
  return <Notice icon={UserCheck}>{text}</Notice>;
}

function WholeLicense({ license }: { license: ResourceShown['licenses'][number] }) {
  const t = useWords(resourceWords);
  const name = useName();
  const permissions = useVocabulary('license-permissions');
  const prohibitions = useVocabulary('license-prohibitions');
  const duties = useVocabulary('license-duties');
  const groups = [
    { title: t.licenseMay, words: license.permissions.map(permissions.word) },
    { title: t.licenseMayNot, words: license.prohibitions.map(prohibitions.word) },
    { title: t.licenseDuties, words: license.duties.map(duties.word) },
  ];
  return (
    <section className="stack g3">
      <h3 className="song">{name(license.templateName)}</h3>
      <LicenseSentence spans={license.sentence} />
      <dl className="facts">
        {groups
          .filter((group) => group.words.length > 0)
          .map((group) => (
            <div key={group.title} className="fact">
              <dt>{group.title}</dt>
              <dd>{group.words.map(briefly).join('、')}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
