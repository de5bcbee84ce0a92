import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  Clock,
  Info,
  type LucideIcon,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import { coverLines, spineOf } from './cover.ts';
import { Icon } from './icon.tsx';
import { uiWords } from './words.ts';

/** How far a thing is open. */
export type Scope = 'school' | 'circle' | 'group' | 'named' | 'district' | 'public';

const sealGlyph: Record<Scope, string> = {
  school: '校',
  circle: '研',
  group: '集',
  named: '联',
  district: '区',
  public: '公',
};

/** The scope seal: one character says how far a thing is open. */
export function Seal({ scope, big = false }: { scope: Scope; big?: boolean }) {
  const t = useWords(uiWords);
  const told: Record<Scope, string> = {
    school: t.sealSchool,
    circle: t.sealCircle,
    group: t.sealGroup,
    named: t.sealNamed,
    district: t.sealDistrict,
    public: t.sealPublic,
  };
  return (
    <span
      className={`seal ${scope}${big ? ' big' : ''}`}
      role="img"
      aria-label={told[scope]}
      title={told[scope]}
    >
      {sealGlyph[scope]}
    </span>
  );
}

/** Code of `audience-levels` or of a grantee's kind to the seal that shows it. */
export function scopeOf(level: string): Scope {
  if (level.includes('public')) return 'public';
  if (level.includes('district')) return 'district';
  if (level.includes('named') || level.includes('alliance')) return 'named';
  if (level.includes('group')) return 'group';
  if (level.includes('circle') || level.includes('research')) return 'circle';
  return 'school';
}

export type Tone = 'done' | 'wait' | 'bad' | 'live' | 'off';

const toneIcon: Record<Tone, LucideIcon> = {
  done: CircleCheck,
  wait: Clock,
  bad: CircleAlert,
  live: CircleDot,
  off: CircleDashed,
};

/** A state: shape and word, then colour. */
export function State({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <Icon of={icon ?? toneIcon[tone]} />
      {children}
    </span>
  );
}

interface ChipProps {
  on?: boolean;
  onClick?: () => void;
  /** Shows a cross that takes the chip away; `name` is read aloud. */
  onRemove?: () => void;
  name?: string;
  children: ReactNode;
}

export function Chip({ on = false, onClick, onRemove, name = '', children }: ChipProps) {
  const t = useWords(uiWords);
  const look = on ? 'chip on' : 'chip';
  if (onClick)
    return (
      <button type="button" className={look} aria-pressed={on} onClick={onClick}>
        {children}
      </button>
    );
  return (
    <span className={look}>
      {children}
      {onRemove && (
        <button type="button" aria-label={t.remove(name)} onClick={onRemove}>
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}

/** A school's flags in force: 村 弱 新. */
export function Flags({ flags }: { flags: readonly string[] }) {
  const t = useWords(uiWords);
  const shown = [
    { code: 'rural', glyph: '村', told: t.rural, look: 'rural' },
    { code: 'weak', glyph: '弱', told: t.weak, look: 'weak' },
    { code: 'new', glyph: '新', told: t.fresh, look: 'new' },
  ].filter((flag) => flags.includes(flag.code));
  return shown.map((flag) => (
    <span key={flag.code} className={`flag ${flag.look}`} role="img" aria-label={flag.told} title={flag.told}>
      {flag.glyph}
    </span>
  ));
}

interface CoverProps {
  title: string;
  /** Code of `subjects`; it colours the spine. */
  subject?: string | null | undefined;
  note?: ReactNode;
  size?: 'small' | 'normal' | 'large' | 'glyph';
  to?: string;
}

/** The cloth cover: title and subject spine where there is no picture. */
export function Cover({ title, subject, note, size = 'normal', to }: CoverProps) {
  const look = `cover spine-${spineOf(subject)}${size === 'normal' ? '' : ` ${size}`}`;
  const glyph = size === 'small' || size === 'glyph';
  const inside = glyph ? (
    <b aria-hidden="true">{[...title.replace(/[《“（(]/g, '')][0] ?? ''}</b>
  ) : (
    <>
      <span aria-hidden="true">
        {coverLines(title, 4).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
      {note && <small>{note}</small>}
    </>
  );
  return to ? (
    <Link className={look} to={to} aria-label={title} tabIndex={-1}>
      {inside}
    </Link>
  ) : (
    <span className={look}>{inside}</span>
  );
}

/** The family name in a circle. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {[...name][0] ?? ''}
    </span>
  );
}

interface NoticeProps {
  tone?: 'live' | 'wait' | 'bad' | 'done';
  icon?: LucideIcon;
  children: ReactNode;
}

const noticeIcon: Record<'live' | 'wait' | 'bad' | 'done', LucideIcon> = {
  live: Info,
  wait: Clock,
  bad: CircleX,
  done: CircleCheck,
};

/** A sentence that one should read before going on. Bad ones are read aloud at once. */
export function Notice({ tone = 'live', icon, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon of={icon ?? noticeIcon[tone]} />
      <div className="grow">{children}</div>
    </div>
  );
}

interface ProgressProps {
  /** 0 to 1. */
  value: number;
  label: string;
  tone?: 'live' | 'wait' | 'bad' | 'done';
}

export function Progress({ value, label, tone = 'live' }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className={`bar ${tone}`}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}

/** What one may do, and what not, in words. */
export function Rights({
  scope,
  may,
  mayNot = [],
}: {
  scope?: Scope;
  may: readonly string[];
  mayNot?: readonly string[];
}) {
  return (
    <div className="rights">
      {scope && <Seal scope={scope} />}
      {may.map((right) => (
        <span key={right}>{right}</span>
      ))}
      {mayNot.map((right) => (
        <span key={right} className="no">
          {right}
        </span>
      ))}
    </div>
  );
}
