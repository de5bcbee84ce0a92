import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon } from './icon.tsx';

interface Look {
  /** One primary button in a view. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'normal' | 'small' | 'large';
  wide?: boolean;
  icon?: LucideIcon;
  children: ReactNode;
}

function classOf({ variant = 'plain', size = 'normal', wide = false }: Look, extra = ''): string {
  return ['btn', variant === 'plain' ? '' : variant, size === 'normal' ? '' : size, wide ? 'wide' : '', extra]
    .filter(Boolean)
    .join(' ');
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { busy?: boolean };

/** A button whose word is a verb. `busy` keeps its size and takes no second click. */
export function Button({
  variant,
  size,
  wide,
  icon,
  busy = false,
  children,
  className,
  ...rest
}: ButtonProps) {
  const look: Look = { children, ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <button
      type="button"
      {...rest}
      className={classOf(look, className)}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  children,
  className,
  ...rest
}: Look & Omit<LinkProps, 'children'>) {
  const look: Look = { children, ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <Link {...rest} className={classOf(look, className)}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}

type IconButtonProps = { icon: LucideIcon; label: string; large?: boolean } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children'
>;

/** An icon alone, only for what everybody knows: search, close, back, full screen. The label is read aloud and shown on hover. */
export function IconButton({ icon, label, large = false, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      className={`icon-btn ${className}`.trim()}
      aria-label={label}
    >
      <Icon of={icon} large={large} />
    </button>
  );
}
