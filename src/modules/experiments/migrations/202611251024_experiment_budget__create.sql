-- One line of cost or of revenue: planned and actual, in whole cents and in tenths of a day.
create table experiment_budget_lines (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  side text not null check (side in ('cost', 'revenue')),
  nature text not null,
  label text not null,
  planned_cents bigint check (planned_cents >= 0),
  actual_cents bigint check (actual_cents >= 0),
  planned_tenths integer check (planned_tenths >= 0),
  actual_tenths integer check (actual_tenths >= 0),
  in_kind boolean not null default false,
  note text not null default '',
  position integer not null,
  updated_at timestamptz not null
);
create index experiment_budget_lines_by_experiment
  on experiment_budget_lines (experiment_id, side, position);
