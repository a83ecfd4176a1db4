-- What became of each phase that the frozen protocol plans. A phase without a row is still to come.
create table experiment_phases (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  -- The phase's id inside the protocol.
  plan_id text not null,
  title text not null,
  planned_starts_on date not null,
  planned_ends_on date not null,
  protocol_version integer not null,
  state text not null check (state in ('open', 'closed', 'cancelled')),
  reason text not null default '',
  opened_on date,
  closed_on date,
  unique (experiment_id, plan_id)
);

-- The instruments that opening a phase created, each in its own room.
create table experiment_instruments (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  phase_id uuid not null references experiment_phases (id) on delete cascade,
  kind text not null,
  plan_id text not null,
  instrument_id uuid not null,
  href text not null,
  protocol_version integer not null,
  opened_at timestamptz not null,
  unique (phase_id, plan_id)
);

create index experiment_instruments_experiment on experiment_instruments (experiment_id);

create table experiment_milestones (
  experiment_id uuid not null references experiments (id) on delete cascade,
  plan_id text not null,
  milestone_id text not null,
  reached_on date not null,
  primary key (experiment_id, plan_id, milestone_id)
);
