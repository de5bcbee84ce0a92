-- To know of a resource and to read its text are two rights: only who may preview it finds it by its text.
alter table search_document add column text_scopes integer[] not null default '{}';
