-- Places, people and the dated facts that give them scopes (domain.md A, C).
-- Every period is half-open [starts_at, ends_at), in UTC; ends_at null means open.
-- Ids are text with the kind as prefix, the same in every floor.

create table district (
  id text primary key,
  name jsonb not null,
  city jsonb,
  -- Numbers of the policy are configuration (domain.md): title, from, to, maxMembersPerLead, termYears.
  policy jsonb not null default '{}'
);

create table organisation (
  id text primary key,
  kind text not null,
  parent_id text references organisation,
  name jsonb not null
);

create table school (
  id text primary key,
  district_id text not null references district,
  name jsonb not null,
  town text not null default '',
  stages text[] not null,
  state text not null default 'open',
  parent_school_id text references school,
  merged_into text references school,
  -- First instant at which the school counts as the one it was merged into (the day after mergedOn).
  merged_at timestamptz,
  created_at timestamptz not null default now()
);

create table school_flag (
  school_id text not null references school on delete cascade,
  flag text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (school_id, flag, starts_at)
);

create table education_group (
  id text primary key,
  district_id text not null references district,
  name jsonb not null,
  stages text[] not null,
  lead_school_id text not null references school,
  state text not null default 'preparing',
  formed_at timestamptz,
  created_at timestamptz not null default now()
);

create table document (
  id text primary key,
  group_id text references education_group,
  kind text not null,
  title text not null,
  number integer not null default 1,
  state text not null,
  starts_at timestamptz,
  ends_at timestamptz
);

create table charter (
  id text primary key,
  group_id text not null references education_group,
  number integer not null default 1,
  state text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  filing_number text,
  filed_at timestamptz,
  -- The machine-read sharing chapter: defaults per resource type (domain.md E).
  terms jsonb not null default '{}'
);

create table membership (
  id text primary key,
  school_id text not null references school,
  group_id text not null references education_group,
  role text not null check (role in ('lead', 'campus', 'member')),
  mode text not null check (mode in ('single_entity', 'multi_entity', 'entrusted')),
  stages text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  state text not null,
  suspended_at timestamptz,
  suspension_ends_at timestamptz,
  entrusted_to text references organisation,
  agreement_id text references document,
  check (ends_at is null or ends_at > starts_at)
);
create index membership_school on membership (school_id);
create index membership_group on membership (group_id);

create table person (
  id text primary key,
  display_name jsonb not null,
  capacity text not null,
  created_at timestamptz not null default now()
);

create table account (
  person_id text primary key references person on delete cascade,
  username text not null unique,
  password_hash text,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  locale text not null default 'zh-CN'
);

create table session (
  -- sha256 of the cookie's token: the table gives nobody a session.
  token_hash bytea primary key,
  person_id text not null references person on delete cascade,
  csrf_token text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);

create table service_token (
  id text primary key,
  token_hash bytea not null unique,
  -- A token acts as this person, never with more than that person's rights.
  person_id text not null references person on delete cascade,
  label text not null,
  operations text[] not null default '{read}',
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

create table appointment (
  id text primary key,
  person_id text not null references person,
  role text not null,
  -- A school, group, organisation, circle, class or the district.
  place_id text not null,
  stages text[],
  subjects text[],
  grades text[],
  starts_at timestamptz not null,
  ends_at timestamptz,
  derived boolean not null default false
);
create index appointment_person on appointment (person_id);
create index appointment_place on appointment (place_id, role);

create table class (
  id text primary key,
  school_id text not null references school,
  name text not null,
  grade text not null,
  entry_year integer not null,
  school_year text not null,
  class_teacher_id text references person
);
create index class_school on class (school_id);

create table enrolment (
  id text primary key,
  person_id text not null references person,
  class_id text not null references class,
  starts_at timestamptz not null,
  ends_at timestamptz,
  under14 boolean not null default false
);
create index enrolment_person on enrolment (person_id);
create index enrolment_class on enrolment (class_id);

create table guardianship (
  id text primary key,
  guardian_id text not null references person,
  student_id text not null references person,
  starts_at timestamptz not null,
  ends_at timestamptz
);
create index guardianship_guardian on guardianship (guardian_id);

create table exchange (
  id text primary key,
  form text not null,
  person_id text not null references person,
  from_place_id text not null,
  to_place_id text not null,
  stages text[],
  starts_at timestamptz not null,
  ends_at timestamptz,
  state text not null
);
create index exchange_person on exchange (person_id);

create table circle (
  id text primary key,
  kind text not null,
  name jsonb not null,
  group_id text references education_group,
  starts_at timestamptz not null,
  ends_at timestamptz
);

create table circle_member (
  circle_id text not null references circle on delete cascade,
  person_id text not null references person,
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (circle_id, person_id, starts_at)
);
create index circle_member_person on circle_member (person_id);

-- Mentor and apprentice; both hold the circle's scope for the dates of the pair.
create table pair (
  id text primary key,
  mentor_id text not null references person,
  apprentice_id text not null references person,
  circle_id text references circle,
  subject text,
  starts_at timestamptz not null,
  ends_at timestamptz
);

create table project (
  id text primary key,
  level text not null,
  category text not null,
  name jsonb not null,
  -- A school or a group.
  owner_id text not null,
  summary text not null default '',
  state text not null,
  starts_at timestamptz not null,
  ends_at timestamptz
);
