-- A seed that nobody typed: the software drew it when the letters were drawn. It may not be said to be somebody's choice.
alter table draw_waves add column seed_by_house boolean not null default false;
