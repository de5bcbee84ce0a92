-- What the access rule compares, kept beside the facts it follows from (domain.md C).

-- The least and the stored floor of a part in one rank: 0 everyone, 1 staff_only, 2 reviewers_only, 3 owner_only.
-- A part's role sets its least floor; a stored floor may be stricter, never looser.
create function part_floor_rank(role text, floor text) returns smallint language sql immutable parallel safe as $$
  select greatest(
    case when role = 'consent' then 2 when role in ('answer_key', 'teacher_notes', 'reflection') then 1 else 0 end,
    case floor when 'owner_only' then 3 when 'reviewers_only' then 2 when 'staff_only' then 1 else 0 end
  )::smallint
$$;

alter table part add column floor_rank smallint not null generated always as (part_floor_rank(role, floor)) stored;

-- A grant's audience as tokens "capacity@place:id", one for each capacity and each place.
-- A viewer holds the same tokens for the scopes held now, so that reaching is "the two arrays overlap".
create function audience_tokens(level text, ids text[], capacities text[]) returns text[] language sql immutable parallel safe as $$
  select case
    when level = 'public' then (select array_agg(capacity || '@public') from unnest(capacities) as capacity)
    else (
      select array_agg(
        capacity || '@' || case level when 'schools' then 'school' when 'groups' then 'group' else level end || ':' || id
      )
      from unnest(capacities) as capacity, unnest(ids) as id
    )
  end
$$;

alter table license_grant
  add column audience_tokens text[] generated always as (audience_tokens(audience_level, audience_ids, capacities)) stored;

-- How wide a portrait consent must be for this grant: 1 group, 2 district, 3 public.
alter table license_grant add column portrait_width smallint not null generated always as (
  case when audience_level = 'public' then 3 when audience_level in ('groups', 'district') then 2 else 1 end
) stored;

create index license_grant_embargo on license_grant (resource_id) where template = 'exam_embargo';
create index license_grant_audience on license_grant using gin (audience_tokens);
create index pair_mentor on pair (mentor_id);
create index pair_apprentice on pair (apprentice_id);
