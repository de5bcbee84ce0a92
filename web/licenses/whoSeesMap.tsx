import './licenses.css';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Flags } from '../ui/pieces.tsx';
import { StreamMap } from '../ui/streamMap.tsx';
import { useName, useWords } from '../words/words.ts';
import { licenseWords } from './words.ts';

export interface WhoSeesShown {
  summary: string;
  schoolCount: number;
  staffCount: number;
  pupilsSee: boolean;
  schools: readonly {
    school: { id: string; name: { zh: string; en?: string | null } };
    role?: string | null;
    mode?: string | null;
    flags: readonly string[];
    staffCount: number;
    staffSee: boolean;
    pupilsSee: boolean;
  }[];
  outside: readonly { kind: string; count: number; sees: boolean }[];
}

/** Where a resource flows: the owner as spring, a stream to each school, and who stays outside. A table says the same. */
export function WhoSeesMap({
  owner,
  whoSees,
}: {
  owner: { id: string; name: { zh: string; en?: string | null } };
  whoSees: WhoSeesShown;
}) {
  const t = useWords(licenseWords);
  const name = useName();
  const [asTable, setAsTable] = useState(false);
  const outside: Record<string, (count: number) => string> = {
    other_groups: t.otherGroups,
    other_schools: t.otherSchools,
    public: () => t.everybody,
  };
  const closed = whoSees.outside
    .filter((one) => one.kind === 'public' || one.count > 0)
    .map((one) => ({
      name: outside[one.kind]?.(one.count) ?? one.kind,
      note: one.sees ? t.mapInside : t.mapOutside,
    }));
  const reached = whoSees.schools.filter((one) => one.school.id !== owner.id);
  const own = whoSees.schools.find((one) => one.school.id === owner.id);
  return (
    <section className="who-map" aria-label={t.mapTitle}>
      <div className="row between wrap">
        <h2>{whoSees.summary}</h2>
        <Button variant="quiet" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t.mapList}
        </Button>
      </div>
      {asTable ? (
        <table className="who-table">
          <thead>
            <tr>
              <th>{t.school}</th>
              <th>{t.teachers}</th>
              <th>{t.pupils}</th>
            </tr>
          </thead>
          <tbody>
            {whoSees.schools.map((one) => (
              <tr key={one.school.id}>
                <td>
                  {name(one.school.name)} <Flags flags={one.flags} />
                </td>
                <td className="num">{one.staffSee ? t.staffCount(one.staffCount) : t.mapOutside}</td>
                <td>{one.pupilsSee ? t.onlyWatch : t.mapOutside}</td>
              </tr>
            ))}
            {closed.map((one) => (
              <tr key={one.name} className="faint">
                <td colSpan={2}>{one.name}</td>
                <td>{one.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <StreamMap
          source={name(owner.name)}
          sourceNote={own?.role === 'lead' ? t.lead : t.owner}
          streams={reached.map((one) => ({
            id: one.school.id,
            name: name(one.school.name),
            flags: one.flags,
            campus: one.role === 'campus' || one.mode === 'single_entity',
            none: !one.staffSee,
            note: one.staffSee ? t.staffCount(one.staffCount) : t.mapOutside,
          }))}
          outside={closed}
        />
      )}
      <p className="note">{t.mapNote}</p>
    </section>
  );
}
