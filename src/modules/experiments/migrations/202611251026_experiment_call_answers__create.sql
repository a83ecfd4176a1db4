-- A territory answers an experiment that looks for one. Who wrote lives in the other vault.
create table experiment_call_answers (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  territory_id uuid not null references territories (id),
  person_id uuid,
  title text not null default '',
  message text not null,
  state text not null default 'waiting' check (state in ('waiting', 'chosen', 'declined')),
  reply text not null default '',
  at timestamptz not null,
  answered_at timestamptz
);
create index experiment_call_answers_by_experiment on experiment_call_answers (experiment_id, at);
create index experiment_call_answers_waiting on experiment_call_answers (experiment_id)
  where state = 'waiting';
