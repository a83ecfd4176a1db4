-- Where a protocol comes from: the experiment and the frozen version it was cloned from.
create table experiment_lineages (
  experiment_id uuid primary key references experiments (id) on delete cascade,
  from_experiment_id uuid not null,
  from_number integer not null,
  -- The first of the family: read together without climbing the tree.
  root_id uuid not null references experiments (id) on delete cascade,
  -- What the adopting territory said it would change.
  changes text not null default '',
  at timestamptz not null,
  foreign key (from_experiment_id, from_number)
    references protocol_freezes (experiment_id, number) on delete cascade,
  check (experiment_id <> from_experiment_id)
);
create index experiment_lineages_by_parent on experiment_lineages (from_experiment_id);
create index experiment_lineages_by_root on experiment_lineages (root_id);
