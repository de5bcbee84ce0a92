-- How long a session may idle (a shared computer: 45 minutes), and keys against double clicks.
alter table session add column idle_limit interval not null default '8 hours';

-- What a client's key has made already: the same key again gives the first result back.
create table client_key (
  person_id text not null references person on delete cascade,
  key text not null check (length(key) between 8 and 100),
  made_id text not null,
  created_at timestamptz not null default now(),
  primary key (person_id, key)
);

-- Failed tries of signing in, counted before hashing (ATK-032); shared by all servers.
create table rate_limit (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
