-- The team may name a version of the protocol; the version itself is history, and is never written again.
create table protocol_version_names (
  experiment_id uuid not null,
  number integer not null,
  name text not null check (name <> '' and char_length(name) <= 80),
  primary key (experiment_id, number),
  foreign key (experiment_id, number) references protocol_versions (experiment_id, number) on delete cascade
);
