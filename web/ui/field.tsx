import { ChevronDown, CircleAlert, Sparkle } from 'lucide-react';
import { type ChangeEvent, type HTMLInputAutoCompleteAttribute, type ReactNode, useId } from 'react';
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { uiWords } from './words.ts';

interface FieldProps {
  label: ReactNode;
  /** An example, or what is asked. */
  hint?: ReactNode;
  /** Fact, remedy, a value that would do. */
  error?: string | undefined;
  /** Where a prefilled value was read, such as 来自课件第1页. */
  origin?: string | undefined;
  optional?: boolean;
  children: (ids: { id: string; describedBy: string | undefined; bad: boolean }) => ReactNode;
}

/** A label, a control, and under it what one should know. */
export function Field({ label, hint, error, origin, optional = false, children }: FieldProps) {
  const id = useId();
  const t = useWords(uiWords);
  const told = Boolean(hint || error || origin);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="note">{t.optional}</span>}
      </label>
      {children({ id, describedBy: told ? `${id}-told` : undefined, bad: Boolean(error) })}
      {told && (
        <div id={`${id}-told`}>
          {error && (
            <p className="err" role="alert">
              <Icon of={CircleAlert} />
              <span>{error}</span>
            </p>
          )}
          {!error && origin && (
            <p className="origin">
              <Icon of={Sparkle} />
              {origin}
            </p>
          )}
          {hint && <div className="note">{hint}</div>}
        </div>
      )}
    </div>
  );
}

const inputClass = (bad: boolean, origin: string | undefined): string =>
  `input${bad ? ' bad' : origin ? ' from' : ''}`;

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'password' | 'search' | 'date' | 'number' | 'email';
  rows?: number;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  spellCheck?: boolean;
}

/** One line of text, or several with `rows`. */
export function TextField({ value, onChange, onBlur, type = 'text', rows, ...rest }: TextFieldProps) {
  const { label, hint, error, origin, optional, ...control } = rest;
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void =>
    onChange(event.target.value);
  return (
    <Field label={label} hint={hint} error={error} origin={origin} optional={optional ?? false}>
      {({ id, describedBy, bad }) => {
        const shared = {
          id,
          className: inputClass(bad, origin),
          value,
          onChange: change,
          onBlur: onBlur ?? (() => undefined),
          'aria-describedby': describedBy,
          'aria-invalid': bad || undefined,
          ...control,
        };
        return rows ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />;
      }}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends Omit<FieldProps, 'children'> {
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** Shown as the first, empty choice. */
  empty?: string;
  disabled?: boolean;
}

/** One of many. */
export function SelectField({ value, options, onChange, empty, disabled, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, bad }) => (
        <span className="select">
          <select
            id={id}
            className={inputClass(bad, field.origin)}
            value={value}
            disabled={disabled}
            aria-describedby={describedBy}
            aria-invalid={bad || undefined}
            onChange={(event) => onChange(event.target.value)}
          >
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      )}
    </Field>
  );
}

/** A select inside a row, whose label is read aloud only. */
export function SmallSelect({
  label,
  value,
  options,
  onChange,
  disabled,
  empty,
}: Omit<SelectProps, 'label'> & { label: string }) {
  return (
    <span className="select small">
      <select
        className="input"
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} />
    </span>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  boxed?: boolean;
  disabled?: boolean;
}

/** Yes or no. */
export function Check({ checked, onChange, children, boxed = false, disabled = false }: CheckProps) {
  return (
    <label className={boxed ? 'check boxed' : 'check'}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** A segmented choice of two to four short words. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className="choice" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'on' : ''}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface PicksProps extends ChoiceProps {
  options: readonly (Option & { note?: string })[];
}

/** One of a few, each explained in a sentence. */
export function Picks({ label, value, options, onChange }: PicksProps) {
  const name = useId();
  return (
    <fieldset className="ruled" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="pick">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className="strong">{option.label}</span>
            {option.note && <span className="note block">{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
