-- Publishing beyond the charter's default needs its authors' agreement, version by version (domain.md E).
create table license_agreement (
  version_id text not null references version on delete cascade,
  person_id text not null references person,
  -- What the author agreed to: template and audience level.
  template text not null,
  audience_level text not null,
  agreed_at timestamptz not null default now(),
  primary key (version_id, person_id, template, audience_level)
);

-- A grant is never edited; what became of copies when it was revoked may be stricter than it foresaw.
alter table license_grant add column revoke_consequence text
  check (revoke_consequence in ('stop_new', 'stop_streams', 'recall_copies'));

-- One open request of a person for a resource: a double click is one request.
create unique index license_request_open on license_request (resource_id, requested_by) where state = 'open';
alter table license_request add column grant_id text references license_grant;
alter table license_request add column ends_at timestamptz;
create index license_request_requested_by on license_request (requested_by, opened_at desc);
