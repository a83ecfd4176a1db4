-- What a person recorded for a requirement of a gate.
create table experiment_evidence (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  requirement text not null,
  text text not null,
  link text,
  file_id uuid,
  person_id uuid,
  at timestamptz not null
);
create index experiment_evidence_by_experiment on experiment_evidence (experiment_id, at);

-- A requirement set aside, once, with its reason. There is no way to take it out of sight.
create table experiment_waivers (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  requirement text not null,
  reason text not null check (length(trim(reason)) > 0),
  person_id uuid,
  at timestamptz not null,
  unique (experiment_id, requirement)
);

-- Readings of the seven eligibility criteria; the latest counts, the others stay.
create table experiment_eligibility_checks (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  criterion text not null,
  state text not null check (state in ('unknown', 'in-progress', 'met', 'not-met')),
  text text not null default '',
  link text,
  file_id uuid,
  person_id uuid,
  at timestamptz not null
);
create index experiment_eligibility_by_experiment
  on experiment_eligibility_checks (experiment_id, criterion, at desc);

-- Consent decisions of the lab's steering circle about an experiment.
create table experiment_decisions (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  subject text not null check (subject in ('framing', 'economics', 'other')),
  circle text not null,
  decided_on date not null,
  outcome text not null check (outcome in ('consented', 'postponed', 'refused')),
  minutes text not null,
  link text,
  file_id uuid,
  recorded_by uuid,
  at timestamptz not null
);
create index experiment_decisions_by_experiment on experiment_decisions (experiment_id, decided_on);
