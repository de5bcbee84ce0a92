import type { Queryable } from '../../storage/database/database.ts';
import type { Level, VersionForReview } from './levels.ts';

/**
 * Who may be assigned at a level, the least busy first: at school level the owner's reviewer or principal (a campus:
 * its lead's too, R12; an enterprise: the entrusted school's), at group level the group's reviewer, at district level
 * the district's reviewer or an officer. Never an author of any version, nor the mentor of one, nor whoever abstained, nor `except`.
 */
export async function findReviewer(
  database: Queryable,
  version: VersionForReview,
  level: Level,
  except: string | null = null,
): Promise<string | null> {
  const [row] = await database<{ personId: string }[]>`
    select appointment.person_id
    from appointment
    join account on account.person_id = appointment.person_id and account.disabled_at is null
    where starts_at <= now()
      and (ends_at is null or ends_at > now())
      and appointment.person_id is distinct from ${except}
      and ${candidate(database, version, level)}
      and not exists (
        select 1 from resource_author where resource_id = ${version.resourceId} and person_id = appointment.person_id)
      and not exists (
        select 1
        from pair
        join resource_author on resource_author.resource_id = ${version.resourceId}
          and resource_author.person_id in (pair.apprentice_id, pair.mentor_id)
        where appointment.person_id in (pair.mentor_id, pair.apprentice_id)
          and pair.starts_at <= now()
          and (pair.ends_at is null or pair.ends_at > now()))
      and not exists (
        select 1
        from review
        where version_id = ${version.id} and reviewer_id = appointment.person_id and decision = 'abstain')
    order by
      role in ('principal', 'bureau_officer'),
      (select count(*) from review where reviewer_id = appointment.person_id and state in ('assigned', 'in_progress')),
      appointment.person_id
    limit 1`;
  return row?.personId ?? null;
}

function candidate(database: Queryable, version: VersionForReview, level: Level) {
  if (level === 'group') return database`role = 'reviewer_group' and place_id = ${version.groupId}`;
  if (level === 'district') return database`role in ('reviewer_district', 'bureau_officer')`;
  return database`
    role in ('reviewer_school', 'principal')
    and (place_id = ${version.ownerId}
      or place_id = (
        select parent_school_id
        from school
        where id = ${version.ownerId}
          and exists (
            select 1
            from membership
            where school_id = school.id and mode = 'single_entity' and state not in ('proposed', 'withdrawn')
              and starts_at <= now() and (ends_at is null or ends_at > now())))
      or place_id in (
        select school_id
        from membership
        where entrusted_to = ${version.ownerId} and state not in ('proposed', 'withdrawn')
          and starts_at <= now() and (ends_at is null or ends_at > now())))`;
}
