-- A copy is made after it was asked for, and verified for ever (attacks.md J).
alter table copy
  add column state text not null default 'ready' check (state in ('making', 'ready', 'failed')),
  add column failure_code text,
  add column progress real not null default 0,
  -- Ed25519 over what the copy is; the key's public half is kept for ever.
  add column signature bytea,
  add column key_id text;

-- Asking for the same copy again gives the same copy back (ATK-133).
create unique index copy_once on copy
  (version_id, coalesce(part_id, ''), person_id, coalesce(grant_id, ''), coalesce(school_id, ''));
create index copy_grant on copy (grant_id);
create index copy_version on copy (version_id);
