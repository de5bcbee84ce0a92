-- What happens with a published resource: copies, deliveries, lessons, use; audit, outbox, jobs.

create table copy (
  -- 128 random bits, in the QR beside the signature (decisions 25).
  id text primary key,
  -- Short number a person can type; it only finds the copy.
  number text not null unique,
  version_id text not null references version,
  part_id text references part,
  person_id text not null references person,
  -- The school for which it was taken.
  school_id text,
  grant_id text references license_grant,
  sha256 text,
  object_key text,
  file_name text not null,
  media_type text not null,
  size_bytes bigint,
  issued_at timestamptz not null default now()
);
create index copy_person on copy (person_id, issued_at desc);

create table delivery (
  id text primary key,
  title text not null,
  version_id text not null references version,
  grant_id text references license_grant,
  -- The school or group that sends.
  from_id text not null,
  sent_by text not null references person,
  purpose text not null,
  -- rural|weak|new: re-evaluated when sent (R16); null for schools by name.
  rule text,
  note text not null default '',
  state text not null check (state in ('planned', 'sent', 'closed', 'cancelled')),
  planned_for timestamptz,
  sent_at timestamptz,
  -- First instant that is late (the due day is included).
  due_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index delivery_from on delivery (from_id, sent_at desc);

create table receipt (
  delivery_id text not null references delivery on delete cascade,
  school_id text not null references school,
  delivered_at timestamptz,
  opened_at timestamptz,
  opened_by text references person,
  acknowledged_at timestamptz,
  acknowledged_by text references person,
  used_at timestamptz,
  used_by text references person,
  declined_at timestamptz,
  declined_by text references person,
  decline_reason text,
  primary key (delivery_id, school_id)
);
create index receipt_school on receipt (school_id);

create table lesson (
  id text primary key,
  form text not null,
  version_id text not null references version,
  assigned_by text references person,
  class_ids text[] not null default '{}',
  host_school_id text references school,
  receiving_school_ids text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz
);

-- Where a person stopped in a part: one row, so another device goes on there.
create table playback_progress (
  person_id text not null references person on delete cascade,
  part_id text not null references part on delete cascade,
  position_seconds real not null,
  watched_seconds real not null default 0,
  completed boolean not null default false,
  updated_at timestamptz not null default now(),
  primary key (person_id, part_id)
);

-- Append-only evidence (domain.md F). No names, no addresses of devices.
create table usage_event (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  kind text not null,
  person_id text,
  school_id text,
  resource_id text,
  version_id text,
  part_id text,
  seconds real,
  facts jsonb not null default '{}',
  primary key (id)
);
create index usage_event_resource on usage_event (resource_id, at);
create index usage_event_person on usage_event (person_id, at);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id text,
  action text not null,
  subject_id text,
  facts jsonb not null default '{}'
);
create index audit_entry_subject on audit_entry (subject_id, at);

-- Written in the transaction that causes it; consumed in order by topic, at least once.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index outbox_open on outbox (topic, id) where done_at is null;

create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  -- Unique while it exists: "preview:<sha256>:v1"; enqueuing twice is one job.
  key text not null unique,
  payload jsonb not null,
  priority integer not null default 100,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  run_at timestamptz not null default now(),
  attempt integer not null default 0,
  max_attempts integer not null default 3,
  -- The right to write about a job (lessons.md 14): every later statement names it.
  lease uuid,
  heartbeat_at timestamptz,
  progress real not null default 0,
  progress_text text not null default '',
  failure_code text,
  failure_detail text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index job_waiting on job (priority, run_at, id) where state = 'waiting';
create index job_running on job (heartbeat_at) where state = 'running';
create index job_recent on job (kind, state);

create table setting (
  name text primary key,
  value jsonb not null
);
