-- Uploads that resume: what the browser sees of a file tells the same file again after a reload or another day.

-- Name, size, date of change and the sha256 of both ends, put together by the browser; never trusted as content.
alter table upload add column fingerprint text not null default '';

-- One open upload per person, draft and file: a second tab and a double click go on with the first.
create unique index upload_one_open on upload (person_id, version_id, name, size_bytes, fingerprint)
  where state in ('receiving', 'verifying');

-- For the sweep.
create index upload_progressed on upload (state, progressed_at);

-- What the sender said a part is, before it was sent. Whether it arrived is known to the store alone.
alter table upload_part drop column etag;
alter table upload_part drop column received_at;
alter table upload_part alter column sha256 set not null;
alter table upload_part add column declared_at timestamptz not null default now();
