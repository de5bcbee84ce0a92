-- What of the watched time stands in usage events already, so that each second is evidence once.
alter table playback_progress add column reported_seconds real not null default 0;
alter table playback_progress add column completed_at timestamptz;
update playback_progress set reported_seconds = watched_seconds, completed_at = case when completed then updated_at end;
create index lesson_classes on lesson using gin (class_ids);
create index lesson_version on lesson (version_id);
