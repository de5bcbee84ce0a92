-- The id of the school that a phrase names; null for other kinds.
alter table search_phrase add column code text;
