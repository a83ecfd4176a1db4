-- Who was told that a call meets the need of a territory: one letter for each need and call.
create table experiment_call_tellings (
  experiment_id uuid not null references experiments (id) on delete cascade,
  territory_id uuid not null,
  person_id uuid not null,
  told_at timestamptz not null,
  primary key (experiment_id, territory_id, person_id)
);
create index experiment_call_tellings_by_person on experiment_call_tellings (person_id);
