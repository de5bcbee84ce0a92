import type { LucideIcon } from 'lucide-react';

/** An icon beside a word; it says nothing to a screen reader. Icons come singly: `import { Search } from 'lucide-react'`. */
export function Icon({ of: Glyph, large = false }: { of: LucideIcon; large?: boolean }) {
  return (
    <Glyph
      className={large ? 'icon large' : 'icon'}
      strokeWidth={1.75}
      aria-hidden="true"
      focusable="false"
    />
  );
}
