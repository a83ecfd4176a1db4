-- A resource that was brought together with another keeps its row: its address, its versions and its
-- line of the harvest stay, and lead to the one that was kept.
alter table resources add column merged_into uuid references resources (id) on delete set null;
alter table resources add constraint resources_merged_check
  check (merged_into is null or (merged_into <> id and state = 'retired'));
create index resources_merged_into on resources (merged_into) where merged_into is not null;
