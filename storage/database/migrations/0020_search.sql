-- The search index in PostgreSQL, and what is known of names and words for understanding queries.
-- Nothing here is the truth of anything: `npm run rebuild:search` makes all of it anew.

-- Scopes as small numbers: an array of them is compared with a viewer's in one operator.
create table search_token (
  id integer generated always as identity primary key,
  token text not null unique
);

-- Which generation of documents answers, and which one a rebuild is filling.
create table search_generation (
  only_row boolean primary key default true check (only_row),
  active integer not null default 1,
  building integer
);
insert into search_generation default values;

create table search_document (
  generation integer not null,
  resource_id text not null,
  version_id text not null,
  -- Terms of title, lesson (A), tags (B), unit (C); names and codes as whole keys (D).
  head tsvector not null,
  -- Terms of the head and of all text that everyone may read, without positions.
  every_term tsvector not null,
  -- The same with the text of staff_only parts; null where there is none.
  staff_term tsvector,
  -- Scopes of the grants that open the resource now, and until when that holds.
  scopes integer[] not null,
  staff_scopes integer[] not null,
  next_change timestamptz not null default 'infinity',
  subject text,
  grades text[] not null,
  edition text,
  volume text,
  type text,
  stage text,
  course_level text,
  owner_id text not null,
  project_ids text[] not null,
  afterschool_categories text[] not null,
  published_at timestamptz not null,
  -- The names and the beginning of the text that the second stage of ranking reads.
  fields jsonb not null,
  passages jsonb not null,
  staff_passages jsonb not null,
  primary key (generation, resource_id)
) with (fillfactor = 85);
alter table search_document alter column passages set compression pglz;
-- No index on scopes: it would cost every update its place on the page and help no query (measured).
create index search_document_head on search_document using gin (head);
create index search_document_every_term on search_document using gin (every_term);
create index search_document_staff_term on search_document using gin (staff_term) where staff_term is not null;
create index search_document_next_change on search_document (next_change) where next_change < 'infinity';
create index search_document_published on search_document (generation, published_at desc, resource_id);

-- Names that people look for: lessons, units, tags, schools, authors.
create table search_phrase (
  kind text not null,
  -- Normalised, without punctuation.
  key text not null,
  -- As most people write it.
  text text not null,
  document_count integer not null,
  primary key (kind, key)
);

-- In how many documents a term stands.
create table search_term (
  term text primary key,
  document_count integer not null
);

-- What the word says about the matter: 找零 stands where the tag 人民币 stands.
create table search_association (
  term text not null,
  tag text not null,
  probability real not null,
  primary key (term, tag)
);

-- The lesson of a resource: its own, or inferred from its nearest neighbours.
create table search_lesson (
  resource_id text primary key,
  lesson_key text not null,
  inferred boolean not null
);

-- Tags that a good part of a lesson's resources carry, given to all of them.
create table search_lesson_tag (
  lesson_key text primary key,
  tags text[] not null
);

-- One row: counts over the whole collection, and when they were made.
create table search_knowledge (
  only_row boolean primary key default true check (only_row),
  document_count integer not null,
  -- Average lengths of the ranked fields, in terms.
  average_lengths jsonb not null,
  made_at timestamptz not null default now()
);
