-- What may go wrong, how likely and how bad (1 to 4), what is done about it and by whom.
create table experiment_risks (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  text text not null,
  likelihood smallint not null check (likelihood between 1 and 4),
  severity smallint not null check (severity between 1 and 4),
  mitigation text not null default '',
  owner text not null default '',
  state text not null default 'watched' check (state in ('watched', 'happened', 'closed')),
  updated_at timestamptz not null
);
create index experiment_risks_by_experiment on experiment_risks (experiment_id);

-- Written beforehand: what would make us stop, and what was seen on the day it was checked.
create table experiment_stop_criteria (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  text text not null,
  check_on date,
  state text not null default 'to-check' check (state in ('to-check', 'not-met', 'met')),
  checked_on date,
  checked_by uuid,
  note text not null default '',
  created_at timestamptz not null
);
create index experiment_stop_criteria_by_experiment
  on experiment_stop_criteria (experiment_id, created_at);
