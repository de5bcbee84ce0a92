-- What ingest leaves behind besides renditions and texts.

-- A refused part is never served and cannot be submitted: its bytes are no teaching material (attacks.md 3, REFUSED).
-- It stays visible to its uploader with the reason until it is taken out.
alter table part add column refused_at timestamptz;

-- What became of a file's bytes, by content and maker, so that equal bytes are worked on once.
create table ingest_result (
  sha256 text not null references stored_object on delete cascade,
  -- The format as identified and the version of the makers: `docx@1`.
  maker text not null,
  facts jsonb not null default '{}',
  notices text[] not null default '{}',
  failure_code text,
  created_at timestamptz not null default now(),
  primary key (sha256, maker)
);
