import { Check } from '../ui/field.tsx';
import { useName, useWords } from '../words/words.ts';
import type { LicenseChoice } from './choice.ts';
import type { Proposal } from './documents.ts';
import { licenseWords } from './words.ts';

/** Some of the group's schools instead of all. */
export function SchoolChecks({
  proposal,
  choice,
  onChange,
  groupIds,
}: {
  proposal: Proposal;
  choice: LicenseChoice;
  onChange: (changed: Partial<LicenseChoice>) => void;
  groupIds: string[];
}) {
  const t = useWords(licenseWords);
  const name = useName();
  const all = proposal.whoSees.schools.map((one) => one.school);
  const chosen = choice.audienceLevel === 'schools' ? choice.audienceIds : all.map((school) => school.id);
  const toggle = (id: string, on: boolean): void => {
    const ids = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    if (ids.length === 0) return;
    onChange(
      ids.length === all.length && groupIds.length > 0
        ? { audienceLevel: 'group', audienceIds: groupIds.slice(0, 1) }
        : { audienceLevel: 'schools', audienceIds: ids },
    );
  };
  if (all.length < 2) return null;
  return (
    <fieldset className="school-checks">
      <legend className="label">{t.whoWhich}</legend>
      {all.map((school) => (
        <Check key={school.id} checked={chosen.includes(school.id)} onChange={(on) => toggle(school.id, on)}>
          {name(school.name)}
        </Check>
      ))}
    </fieldset>
  );
}
