import type { Fragment } from 'postgres';
import type { Queryable } from '../../storage/database/database.ts';

/**
 * What counts as what at each `instant`, as common table expressions:
 *
 * - standing: a school counts as the one it was merged into (E10), from the day after its last own day;
 * - running_membership: by its dates once approved, whatever state is stored;
 * - lead, entity: a lead and its single_entity campuses are one legal entity (R12).
 */
export const placesAtInstants = (database: Queryable): Fragment => database`
  step as (
    select instant.at, school.id as school_id, school.id as standing_id, 0 as steps
    from instant, school
    union all
    select step.at, step.school_id, school.merged_into, step.steps + 1
    from step
    join school on school.id = step.standing_id
    where school.merged_into is not null and school.merged_at <= step.at and step.steps < 16
  ),
  standing as materialized (
    select distinct on (at, school_id) at, school_id, standing_id
    from step
    order by at, school_id, steps desc
  ),
  running_membership as materialized (
    select instant.at, membership.school_id, membership.group_id, membership.mode, membership.stages,
      membership.entrusted_to, membership.agreement_id,
      case
        when membership.suspended_at <= instant.at
          and (membership.suspension_ends_at is null or instant.at < membership.suspension_ends_at)
        then membership.suspended_at
      end as suspended_at
    from instant
    join membership on membership.starts_at <= instant.at
      and (membership.ends_at is null or instant.at < membership.ends_at)
    join standing on standing.at = instant.at and standing.school_id = membership.school_id
    where membership.state not in ('proposed', 'planned', 'withdrawn', 'cancelled')
      and standing.standing_id = membership.school_id
  ),
  lead as materialized (
    select standing.at, education_group.id as group_id, standing.standing_id as school_id
    from education_group
    join standing on standing.school_id = education_group.lead_school_id
  ),
  entity as materialized (
    select running_membership.at, lead.school_id as lead_id, running_membership.school_id
    from running_membership
    join lead on lead.at = running_membership.at and lead.group_id = running_membership.group_id
    where running_membership.mode = 'single_entity'
    union
    select running_membership.at, lead.school_id, lead.school_id
    from running_membership
    join lead on lead.at = running_membership.at and lead.group_id = running_membership.group_id
    where running_membership.mode = 'single_entity'
  )
`;
