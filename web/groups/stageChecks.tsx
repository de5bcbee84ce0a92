import { Check } from '../ui/field.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useWords } from '../words/words.ts';
import { groupWords } from './words.ts';

export function StageChecks({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (stages: readonly string[]) => void;
}) {
  const t = useWords(groupWords);
  const stages = useVocabulary('stages');
  return (
    <fieldset className="stack">
      <legend className="label">{t.stages}</legend>
      {stages.options.map((stage) => (
        <Check
          key={stage.value}
          checked={chosen.includes(stage.value)}
          onChange={(on) =>
            onChange(on ? [...chosen, stage.value] : chosen.filter((one) => one !== stage.value))
          }
        >
          {briefly(stage.label)}
        </Check>
      ))}
    </fieldset>
  );
}
