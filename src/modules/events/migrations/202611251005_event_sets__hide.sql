-- The sessions of an experiment that is not published are seen by those who work on it only.
alter table event_sets add column hidden boolean not null default false;
