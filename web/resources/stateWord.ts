const states = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'approved',
  'published',
  'superseded',
  'withdrawn',
  'blocked',
] as const;

/** The key of a version state's word. */
export function stateWord(state: string): `state_${(typeof states)[number]}` {
  return `state_${states.find((one) => one === state) ?? 'draft'}`;
}
