-- Facts that a person wrote over those of the source: the source does not write them again.
alter table funding_opportunities add column by_hand jsonb not null default '[]';
-- The day of the notice as it stands here: an older one changes nothing.
alter table funding_opportunities add column source_changed_on date;
-- How many notices the source has, where the file says that it is one page of them.
alter table funding_imports add column total integer;
