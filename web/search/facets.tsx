import { useState } from 'react';
import { briefly } from '../vocabularies/vocabulary.ts';
import { useName, useWords } from '../words/words.ts';
import { type FacetName, facetNames } from './filters.ts';
import type { Found } from './search.tsx';
import { searchWords } from './words.ts';

const shownAtFirst = 6;

/** What can be chosen, counted by what one can see under the other choices. */
export function Facets({
  facets,
  onToggle,
}: {
  facets: Found['facets'];
  onToggle: (facet: FacetName, code: string) => void;
}) {
  const t = useWords(searchWords);
  const shown = facetNames
    .map((facet) => ({ facet, values: facets.find((one) => one.facet === facet)?.values ?? [] }))
    .filter((one) => one.values.length > 0);
  return (
    <>
      {shown.map((one) => (
        <Facet
          key={one.facet}
          facet={one.facet}
          values={one.values}
          onToggle={(code) => onToggle(one.facet, code)}
        />
      ))}
      {shown.length > 0 && <p className="note facet">{t.countNote}</p>}
    </>
  );
}

function Facet({
  facet,
  values,
  onToggle,
}: {
  facet: FacetName;
  values: Found['facets'][number]['values'];
  onToggle: (code: string) => void;
}) {
  const t = useWords(searchWords);
  const name = useName();
  const [all, setAll] = useState(false);
  const titles: Partial<Record<FacetName, string>> = {
    subject: t.subject,
    grade: t.grade,
    edition: t.edition,
    type: t.type,
    owner: t.school,
    project: t.project,
    afterschoolCategory: t.afterschool,
  };
  const listed = all ? values : values.filter((value, at) => at < shownAtFirst || value.selected);
  return (
    <fieldset className="facet">
      <legend>{titles[facet]}</legend>
      {listed.map((value) => (
        <label key={value.code} className={value.count === 0 ? 'faint' : undefined}>
          <input type="checkbox" checked={value.selected} onChange={() => onToggle(value.code)} />
          <span>{briefly(name(value.label))}</span>
          <span>{value.count}</span>
        </label>
      ))}
      {values.length > listed.length && (
        <button type="button" className="link note" onClick={() => setAll(true)}>
          {t.moreOf(values.length - listed.length)}
        </button>
      )}
      {all && (
        <button type="button" className="link note" onClick={() => setAll(false)}>
          {t.fewer}
        </button>
      )}
    </fieldset>
  );
}
