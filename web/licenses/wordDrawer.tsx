import { Button } from '../ui/button.tsx';
import { Check, Field, TextField } from '../ui/field.tsx';
import { Drawer } from '../ui/overlays.tsx';
import { briefly, useVocabulary } from '../vocabularies/vocabulary.ts';
import { useWords } from '../words/words.ts';
import { changeablePermissions, type LicenseChoice } from './choice.ts';
import { licenseWords } from './words.ts';

interface WordDrawerProps {
  /** start, end or permissions; null: closed. */
  kind: string | null;
  choice: LicenseChoice;
  /** What the template permits; `deliver` may always be added. */
  allowed: readonly string[];
  onChange: (changed: Partial<LicenseChoice>) => void;
  onClose: () => void;
}

/** Changes one word of the sentence. */
export function WordDrawer({ kind, choice, allowed, onChange, onClose }: WordDrawerProps) {
  const t = useWords(licenseWords);
  const permissions = useVocabulary(kind === 'permissions' ? 'license-permissions' : null);
  const title = kind === 'end' ? t.changeEnd : kind === 'start' ? t.changeStart : t.changePermissions;
  const held = choice.permissions ?? allowed;
  const toggle = (code: string, on: boolean): void =>
    onChange({ permissions: on ? [...held, code] : held.filter((one) => one !== code) });
  return (
    <Drawer
      open={kind !== null}
      onClose={onClose}
      title={title}
      footer={
        <>
          <span className="end" />
          <Button variant="primary" onClick={onClose}>
            {t.changeDone}
          </Button>
        </>
      }
    >
      <div className="stack g4">
        {kind === 'end' && (
          <>
            <TextField
              label={t.changeEnd}
              hint={t.changeEndHint}
              type="date"
              value={choice.lastDay}
              disabled={choice.noEnd}
              onChange={(lastDay) => onChange({ lastDay })}
            />
            <Check checked={choice.noEnd} onChange={(noEnd) => onChange({ noEnd })}>
              {t.openEnd}
            </Check>
          </>
        )}
        {kind === 'start' && <StartField choice={choice} onChange={onChange} />}
        {kind === 'permissions' &&
          changeablePermissions
            .filter((code) => code === 'deliver' || allowed.includes(code))
            .map((code) => (
              <Check key={code} checked={held.includes(code)} onChange={(on) => toggle(code, on)}>
                {briefly(permissions.word(code))}
              </Check>
            ))}
      </div>
    </Drawer>
  );
}

/** The instant from which a licence opens, to the minute. */
export function StartField({ choice, onChange }: Pick<WordDrawerProps, 'choice' | 'onChange'>) {
  const t = useWords(licenseWords);
  return (
    <Field label={t.changeStart} hint={t.changeStartHint}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className="input"
          type="datetime-local"
          aria-describedby={describedBy}
          value={choice.startsAt}
          onChange={(event) => onChange({ startsAt: event.target.value })}
        />
      )}
    </Field>
  );
}
