-- Resources, their versions, parts and files; reviews; grants (domain.md C, D, E).

-- One stored object per sha256, found only through this table (decisions 13): the key is random.
create table stored_object (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  object_key text not null unique,
  size_bytes bigint not null check (size_bytes >= 0),
  created_at timestamptz not null default now()
);

create table resource (
  id text primary key,
  -- The school or organisation that owns it for good (R09).
  owner_id text not null,
  adapted_from text references resource,
  started_at_school_id text references school,
  shows_minors boolean not null default false,
  consent_ids text[] not null default '{}',
  created_by text references person,
  created_at timestamptz not null default now()
);
create index resource_owner on resource (owner_id);

create table consent (
  id text primary key,
  kind text not null,
  student_id text references person,
  class_id text references class,
  resource_id text references resource,
  starts_at timestamptz not null,
  ends_at timestamptz,
  withdrawn_at timestamptz,
  note text
);

create table resource_author (
  resource_id text not null references resource on delete cascade,
  person_id text not null references person,
  position integer not null default 0,
  primary key (resource_id, person_id)
);
create index resource_author_person on resource_author (person_id);

-- The description belongs to the version and is immutable from submission (decisions 3).
-- The state column is the latest transition; what counted at an instant follows from the *_at columns.
create table version (
  id text primary key,
  resource_id text not null references resource on delete cascade,
  number integer not null,
  state text not null check (state in
    ('draft', 'submitted', 'in_review', 'returned', 'approved', 'published', 'superseded', 'withdrawn', 'blocked')),
  title text not null default '',
  title_en text,
  description text not null default '',
  type text,
  course_level text,
  stage text,
  grades text[] not null default '{}',
  subject text,
  edition text,
  edition_revised_in integer,
  volume text,
  unit text,
  lesson text,
  language text not null default 'zh-CN',
  tags text[] not null default '{}',
  competencies text[] not null default '{}',
  afterschool_categories text[] not null default '{}',
  vocational_major text,
  safety_notes text,
  duration_seconds integer,
  -- What changed since the version before, in the author's words.
  changes text not null default '',
  -- Field -> where its prefilled value was read ({"title": "课件第1页"}); a field leaves it once a person edits it.
  prefilled jsonb not null default '{}',
  -- The wish that the author states on submitting: audience and template (domain.md E).
  proposed_license jsonb,
  rights_stated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  submitted_at timestamptz,
  approved_at timestamptz,
  published_at timestamptz,
  superseded_at timestamptz,
  recalled_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  republished_at timestamptz,
  blocked_at timestamptz,
  blocked_by text,
  blocked_reason text,
  unblocked_at timestamptz,
  -- Guards concurrent edits: an update names the revision that it saw.
  revision integer not null default 1,
  unique (resource_id, number)
);
create unique index version_one_published on version (resource_id) where state = 'published';
create index version_state on version (state, updated_at);

-- A draft opened to a circle (the access rule's "opened draft").
create table version_opening (
  version_id text not null references version on delete cascade,
  circle_id text not null references circle,
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (version_id, circle_id, starts_at)
);

-- A part is a file in a role within a version. "name" is its path inside the package.
create table part (
  id text primary key,
  version_id text not null references version on delete cascade,
  position integer not null default 0,
  role text not null,
  floor text not null default 'everyone' check (floor in ('everyone', 'staff_only', 'reviewers_only', 'owner_only')),
  name text not null,
  shows_minors boolean not null default false,
  -- Null only in worlds loaded without bytes.
  sha256 text references stored_object,
  size_bytes bigint,
  -- What the file is by its content (a code of file-kinds), and its media type.
  kind text,
  media_type text,
  -- waiting: jobs to come; ready: everything made; failed: kept for download, see failure_code.
  state text not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed')),
  failure_code text,
  -- Notices to author and reviewer (codes), such as GPS_REMOVED or PDF_ACTIVE_CONTENT.
  notices text[] not null default '{}',
  -- Facts by content: pages, durationMs, width, height, codecs, entries...
  facts jsonb not null default '{}',
  progress real not null default 0,
  created_at timestamptz not null default now(),
  unique (version_id, name)
);
create index part_version on part (version_id, position);
create index part_sha256 on part (sha256);

-- What was made of a file, by content and maker: previews of equal bytes are made once.
create table rendition (
  id text primary key,
  sha256 text not null references stored_object,
  -- page, thumbnail, pdf, picture, poster, waveform, hls, text, subtitle
  kind text not null,
  -- Page number, picture width, HLS file name: what tells renditions of a kind apart.
  name text not null default '',
  position integer not null default 0,
  maker text not null,
  object_key text not null,
  media_type text not null,
  size_bytes bigint not null,
  facts jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (sha256, kind, name, maker)
);

-- Text read out of a file, with the page, slide or second it stands on.
create table part_text (
  sha256 text not null references stored_object,
  position integer not null,
  -- page, slide, sheet, second, line
  unit text not null,
  text text not null,
  primary key (sha256, position)
);

create table upload (
  id text primary key,
  person_id text not null references person,
  -- The draft that the file belongs to; null until it is placed.
  version_id text references version on delete cascade,
  -- Path inside the package as the browser gave it, NFC.
  name text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  part_size_bytes bigint not null,
  -- Told by the browser when it knows it; only ever compared with what was read back.
  sha256 text,
  object_key text not null,
  store_upload_id text not null,
  state text not null check (state in ('receiving', 'verifying', 'complete', 'failed', 'aborted')),
  failure_code text,
  part_id text,
  created_at timestamptz not null default now(),
  progressed_at timestamptz not null default now(),
  completed_at timestamptz
);
create index upload_person on upload (person_id, state, progressed_at);
create index upload_version on upload (version_id);

create table upload_part (
  upload_id text not null references upload on delete cascade,
  number integer not null check (number between 1 and 10000),
  size_bytes bigint not null,
  sha256 text,
  etag text not null,
  received_at timestamptz not null default now(),
  primary key (upload_id, number)
);

create table review (
  id text primary key,
  version_id text not null references version on delete cascade,
  level text not null,
  reviewer_id text references person,
  state text not null check (state in ('queued', 'assigned', 'in_progress', 'decided', 'recalled', 'lapsed')),
  decision text,
  reasons text[] not null default '{}',
  comment text not null default '',
  -- Checklist answers of the reviewer: {"political": true, ...}.
  checklist jsonb not null default '{}',
  -- Findings on pages: [{"partId": ..., "page": 3, "text": ...}].
  findings jsonb not null default '[]',
  created_at timestamptz not null default now(),
  assigned_at timestamptz,
  decided_at timestamptz,
  -- Recalled or lapsed.
  closed_at timestamptz
);
create index review_version on review (version_id);
create index review_reviewer on review (reviewer_id, state);

-- A grant is never edited (domain.md D): narrowing is revoke and grant anew.
create table license_grant (
  id text primary key,
  resource_id text not null references resource on delete cascade,
  -- Null: every version.
  version_ids text[],
  template text not null,
  audience_level text not null check (audience_level in
    ('person', 'class', 'circle', 'school', 'schools', 'group', 'groups', 'district', 'public')),
  audience_ids text[] not null default '{}',
  capacities text[] not null,
  permissions text[] not null,
  prohibitions text[] not null default '{}',
  duties text[] not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz,
  -- offered and declined open nothing; everything else follows from the dates.
  state text check (state in ('offered', 'declined')),
  revocation text not null default 'stop_new',
  source jsonb not null default '{}',
  spdx text,
  granted_by text references person,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by text references person,
  revoke_reason text,
  superseded_at timestamptz
);
create index license_grant_resource on license_grant (resource_id);

-- A tag on a project is a dated fact beside the version; on another school's project it waits for consent (R63).
create table project_tag (
  resource_id text not null references resource on delete cascade,
  project_id text not null references project,
  state text not null check (state in ('asked', 'accepted', 'declined')),
  asked_by text references person,
  asked_at timestamptz not null default now(),
  decided_by text references person,
  decided_at timestamptz,
  primary key (resource_id, project_id)
);
create index project_tag_project on project_tag (project_id, state);

-- Asking an owner for a grant.
create table license_request (
  id text primary key,
  resource_id text not null references resource on delete cascade,
  requested_by text not null references person,
  audience jsonb not null,
  permissions text[] not null default '{}',
  reason text not null,
  state text not null,
  refusal text,
  opened_at timestamptz not null default now(),
  decided_by text references person,
  decided_at timestamptz
);
