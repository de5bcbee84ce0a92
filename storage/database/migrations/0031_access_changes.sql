-- Whoever keeps an answer of the access rule for a moment learns here when it may no longer hold.

-- Every future instant at which a fact of the access rule begins or ends. Instants of facts that were
-- changed since stay: they only make somebody ask again for nothing.
create table access_change (
  at timestamptz primary key
);

-- Runs after a statement on a table of facts; the rows it touched are "changed" (and "before" for updates).
--   1. notification on channel access_changed: an SQL expression over "changed"; "*" says that anybody may be touched
--   2. columns with dates of beginning and end
--   3. a query of resource ids whose search document follows from the changed rows
--   4. a condition on the changed rows for updates, where most updates do not matter
create function note_access_change() returns trigger language plpgsql as $$
declare
  condition text := case when tg_op = 'UPDATE' and tg_nargs > 3 then tg_argv[3] else 'true' end;
begin
  if tg_argv[1] <> '' and tg_op <> 'DELETE' then
    execute format(
      'insert into access_change (at)
       select distinct date from changed, unnest(array[%s]) as date where date > now()
       on conflict do nothing',
      tg_argv[1]
    );
  end if;
  if tg_argv[0] <> '' then
    execute format(
      'select pg_notify(''access_changed'', told) from (
         select distinct case when count(*) over () > 64 then ''*'' else told end as told
         from (select distinct told from changed, unnest(array[%s]) as told where %s) as single
         where told is not null
       ) as said',
      tg_argv[0], condition
    );
  end if;
  if tg_argv[2] <> '' then
    execute format(
      'insert into outbox (topic, payload)
       select distinct ''search'', jsonb_build_object(''resourceId'', resource_id)
       from (%s) as touched where resource_id is not null',
      replace(tg_argv[2], '$condition', condition)
    );
  end if;
  return null;
end
$$;

create procedure watch_access_facts(
  watched text, notification text, dates text, search text, condition text default 'true'
) language plpgsql as $$
begin
  execute format(
    'create trigger note_access_insert after insert on %1$I referencing new table as changed
     for each statement execute function note_access_change(%2$L, %3$L, %4$L)',
    watched, notification, dates, search
  );
  execute format(
    'create trigger note_access_update after update on %1$I referencing old table as before new table as changed
     for each statement execute function note_access_change(%2$L, %3$L, %4$L, %5$L)',
    watched, notification, dates, search, condition
  );
  execute format(
    'create trigger note_access_delete after delete on %1$I referencing old table as changed
     for each statement execute function note_access_change(%2$L, %3$L, %4$L)',
    watched, notification, '', search
  );
end
$$;

-- Facts about places touch anybody.
call watch_access_facts('school', '''*''', 'merged_at', '');
call watch_access_facts('organisation', '''*''', '', '');
call watch_access_facts('education_group', '''*''', '', '');
call watch_access_facts('document', '''*''', 'starts_at, ends_at', '');
call watch_access_facts('class', '''*''', '', '');
call watch_access_facts('circle', '''*''', 'starts_at, ends_at', '');
-- A suspension stands in the tokens of the documents granted to the group (server/access/searchFilter.ts).
call watch_access_facts('membership', '''*''', 'starts_at, ends_at, suspended_at, suspension_ends_at',
  'select license_grant.resource_id from changed
   join license_grant on license_grant.audience_level in (''group'', ''groups'')
     and changed.group_id = any(license_grant.audience_ids)
   where changed.suspended_at is not null');

-- Facts about persons; a principal's seat also touches the officers that act for an empty one.
call watch_access_facts('account', 'person_id', '', '');
call watch_access_facts('appointment',
  'case when role in (''principal'', ''acting_principal'', ''entrusted_manager'') then ''*'' else person_id end',
  'starts_at, ends_at', '');
call watch_access_facts('exchange', 'person_id', 'starts_at, ends_at', '');
call watch_access_facts('enrolment',
  'person_id, (select case when count(*) > 0 then ''*'' end from guardianship where student_id = changed.person_id)',
  'starts_at, ends_at', '');
call watch_access_facts('guardianship', 'guardian_id', 'starts_at, ends_at', '');
call watch_access_facts('circle_member', 'person_id', 'starts_at, ends_at', '');
call watch_access_facts('pair', 'mentor_id, apprentice_id', 'starts_at, ends_at', '');

-- Facts about works. Only what has been published has a search document.
call watch_access_facts('resource', 'id', '',
  'select changed.id as resource_id from changed
   where exists (select from version where version.resource_id = changed.id and version.published_at is not null)');
call watch_access_facts('resource_author', 'resource_id', '',
  'select changed.resource_id from changed
   where exists (select from version where version.resource_id = changed.resource_id and version.published_at is not null)');
call watch_access_facts('consent', '''*''', 'starts_at, ends_at, withdrawn_at',
  'select resource.id as resource_id from changed
   join resource on changed.id = any(resource.consent_ids)
   where changed.kind like ''portrait%''');
call watch_access_facts('version', 'resource_id',
  'submitted_at, approved_at, published_at, superseded_at, recalled_at, withdrawn_at, republished_at, blocked_at, unblocked_at',
  'select changed.resource_id from changed where changed.published_at is not null');
call watch_access_facts('version_opening',
  '(select version.resource_id from version where version.id = changed.version_id)', 'starts_at, ends_at', '');
call watch_access_facts('part',
  '(select version.resource_id from version where version.id = changed.version_id)', '',
  'select version.resource_id from changed
   join version on version.id = changed.version_id
   where version.published_at is not null and $condition',
  'exists (
     select from before
     where before.id = changed.id
       and (before.version_id, before.role, before.floor, before.name, before.shows_minors, before.sha256, before.kind)
         is distinct from
         (changed.version_id, changed.role, changed.floor, changed.name, changed.shows_minors, changed.sha256, changed.kind)
   )');
call watch_access_facts('part_text', '', '',
  'select version.resource_id from (select distinct sha256 from changed) as changed
   join part on part.sha256 = changed.sha256
   join version on version.id = part.version_id
   where version.published_at is not null');
call watch_access_facts('review',
  '(select version.resource_id from version where version.id = changed.version_id)',
  'assigned_at, decided_at, closed_at',
  'select version.resource_id from changed
   join version on version.id = changed.version_id
   where version.published_at is not null');
call watch_access_facts('license_grant', 'resource_id', 'starts_at, ends_at, revoked_at, superseded_at',
  'select changed.resource_id from changed');
call watch_access_facts('project_tag', '', '', 'select changed.resource_id from changed');
