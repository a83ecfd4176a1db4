-- What a frozen plan gave on a table, once somebody kept it: its numbers, never the table itself. The columns that the plan
-- names are there only when they may be published, without their order, and without the names of groups.
create table evaluation_results (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  kind text not null check (kind in ('planned', 'exploratory', 'unknown')),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  question text not null,
  protocol_version integer not null,
  protocol_sha256 text not null,
  plan_place integer not null check (plan_place > 0),
  plan_sha256 text not null,
  file_sha256 text,
  numbers jsonb,
  open_columns jsonb,
  -- In the words of whoever publishes; empty when they say that there is none.
  deviations text not null default '',
  note text not null default '',
  -- Why nothing is known, or why it was withdrawn.
  reason text not null default '',
  kept_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  check ((kind = 'unknown') = (numbers is null)),
  check ((numbers is null) = (file_sha256 is null)),
  check (numbers is not null or open_columns is null),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);

create index evaluation_results_experiment on evaluation_results (experiment_id, kept_at);
