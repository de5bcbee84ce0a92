-- Sweeps come back by themselves, and a need that arises while its job runs is not lost.
alter table job
  -- Null: runs once. Otherwise the job waits again this long after each end.
  add column every_seconds integer check (every_seconds > 0),
  -- Asked for again while it was running: the end of this run starts another.
  add column run_again boolean not null default false;
