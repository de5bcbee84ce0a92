import type { Proposal } from './proposal.ts';
import type { Audience, GrantTerms } from './terms.ts';

/** How what the principal chose stands to what was proposed (domain.md E: confirm, narrower with a reason, wider). */
export type Width = 'same' | 'narrower' | 'wider';

const isSubset = (small: readonly string[], large: readonly string[]): boolean =>
  small.every((one) => large.includes(one));
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  isSubset(one, other) && isSubset(other, one);

function isAudienceWithin(inner: Audience, outer: Audience, memberIds: readonly string[]): boolean {
  if (outer.level === 'public') return true;
  if (inner.level === outer.level) return isSubset(inner.ids, outer.ids);
  if (['person', 'class', 'circle'].includes(inner.level)) return true;
  if (inner.level === 'school' || inner.level === 'schools') {
    if (outer.level === 'school' || outer.level === 'schools') return isSubset(inner.ids, outer.ids);
    return outer.level === 'district' || isSubset(inner.ids, memberIds);
  }
  return inner.level === 'group' && (outer.level === 'district' || isSubset(inner.ids, outer.ids));
}

function endsWithin(inner: Date | null, outer: Date | null): boolean {
  return outer === null || (inner !== null && inner <= outer);
}

/** True when `inner` opens nothing that `outer` does not; `deliver` is the owner's to add (domain.md E). */
function isWithin(inner: GrantTerms, outer: GrantTerms, memberIds: readonly string[]): boolean {
  const permissions = inner.permissions.filter((one) => one !== 'deliver');
  const keepsTerms =
    inner.template !== outer.template ||
    (isSubset(outer.prohibitions, inner.prohibitions) && isSubset(outer.duties, inner.duties));
  return (
    isAudienceWithin(inner.audience, outer.audience, memberIds) &&
    isSubset(inner.capacities, outer.capacities) &&
    isSubset(permissions, outer.permissions) &&
    endsWithin(inner.endsAt, outer.endsAt) &&
    keepsTerms
  );
}

function isEqual(one: GrantTerms, other: GrantTerms): boolean {
  const withoutDeliver = (terms: GrantTerms) =>
    terms.permissions.filter((permission) => permission !== 'deliver');
  return (
    one.audience.level === other.audience.level &&
    isSame(one.audience.ids, other.audience.ids) &&
    isSame(one.capacities, other.capacities) &&
    isSame(withoutDeliver(one), withoutDeliver(other)) &&
    one.endsAt?.getTime() === other.endsAt?.getTime()
  );
}

/** Compares chosen grants with the proposal; the own-school grant beside it changes nothing either way. */
export function widthOf(chosen: readonly GrantTerms[], proposal: Proposal): Width {
  const allowed = proposal.ownSchool ? [...proposal.grants, proposal.ownSchool] : proposal.grants;
  if (!chosen.every((grant) => allowed.some((outer) => isWithin(grant, outer, proposal.memberIds))))
    return 'wider';
  return proposal.grants.every((wanted) => chosen.some((grant) => isEqual(grant, wanted)))
    ? 'same'
    : 'narrower';
}

/** The grants that lie outside the proposal and need the authors' agreement. */
export const beyondProposal = (chosen: readonly GrantTerms[], proposal: Proposal): GrantTerms[] => {
  const allowed = proposal.ownSchool ? [...proposal.grants, proposal.ownSchool] : proposal.grants;
  return chosen.filter((grant) => !allowed.some((outer) => isWithin(grant, outer, proposal.memberIds)));
};
