import type { GrantInput } from '../graphql/graphql.ts';

/** What the principal chose on the page; the server says what it means. */
export interface LicenseChoice {
  width: 'default' | 'narrower' | 'wider';
  template: string;
  audienceLevel: string;
  audienceIds: string[];
  /** Null: the template's. */
  permissions: string[] | null;
  /** A local time in Beijing, `2026-11-12T07:30`; empty: from now. */
  startsAt: string;
  /** A school day, included; empty: the template's rule. */
  lastDay: string;
  noEnd: boolean;
  reason: string;
  knowsItIsForGood: boolean;
}

/** Templates of the two ways off the charter's default. */
export const narrowerTemplates = ['school_only', 'group_stream', 'group_teaching'] as const;
export const widerTemplates = [
  'group_adapt',
  'district_teaching',
  'open_by_nc_sa',
  'open_by',
  'open_by_sa',
  'open_by_nc',
  'open_by_nc_nd',
] as const;

/** Permissions that a principal takes away or adds by word; watching goes with all of them. */
export const changeablePermissions = [
  'download',
  'print',
  'classroom_use',
  'assign',
  'afterschool_use',
  'adapt',
  'excerpt',
  'deliver',
] as const;

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();

/** The choice as grants, with the own school's beside a wider audience, so that no own teacher is left out. */
export function grantsOf(choice: LicenseChoice, ownerId: string): GrantInput[] {
  const main: GrantInput = {
    template: choice.template,
    audienceLevel: choice.audienceLevel,
    audienceIds: choice.audienceIds,
    permissions: choice.permissions,
    startsAt: choice.startsAt ? new Date(`${choice.startsAt}:00+08:00`).toISOString() : null,
    endsAt: choice.lastDay && !choice.noEnd ? dayAfter(choice.lastDay) : null,
    noEnd: choice.noEnd || null,
  };
  const needsOwn =
    choice.audienceLevel !== 'school' &&
    choice.audienceLevel !== 'public' &&
    choice.template !== 'exam_embargo';
  if (!needsOwn) return [main];
  return [main, { template: 'school_only', audienceLevel: 'school', audienceIds: [ownerId] }];
}

/** The audience with which a template begins. */
export function audienceFor(
  template: string,
  places: { ownerId: string; groupIds: string[]; districtId: string | null },
): Pick<LicenseChoice, 'audienceLevel' | 'audienceIds'> {
  if (template.startsWith('open_')) return { audienceLevel: 'public', audienceIds: [] };
  if (template === 'district_teaching')
    return { audienceLevel: 'district', audienceIds: places.districtId ? [places.districtId] : [] };
  if (template === 'school_only' || template === 'campus_full' || places.groupIds.length === 0)
    return { audienceLevel: 'school', audienceIds: [places.ownerId] };
  return { audienceLevel: 'group', audienceIds: places.groupIds.slice(0, 1) };
}
