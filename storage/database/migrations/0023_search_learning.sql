-- A phrase's sound is kept, since reading it aloud takes longer than everything else about it;
-- its number tells a server which phrases came after those it knows.
alter table search_phrase
  add column syllables text not null default '',
  add column number bigint generated always as identity;
create index search_phrase_number on search_phrase (number);

-- Wakes the worker that indexes; the message is the kind of its job.
create function wake_search_indexing() returns trigger language plpgsql as $$
begin
  perform pg_notify('job', 'search.index');
  return null;
end
$$;
create trigger outbox_search after insert on outbox
  for each row when (new.topic = 'search') execute function wake_search_indexing();
