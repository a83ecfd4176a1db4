-- What is asked of an experiment: a question, how one judges, what one looks at, where, and what was found.
create table experiment_evaluation_lines (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  position integer not null,
  question text not null,
  criterion text not null default '',
  indicator text not null default '',
  source text not null default '',
  planned text not null default '',
  finding text not null default '',
  updated_at timestamptz not null,
  unique (experiment_id, position)
);

-- An evaluation that was filed, in one of its three forms.
create table experiment_evaluation_reports (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  form text not null check (form in ('self', 'external', 'participatory')),
  author text not null,
  filed_on date not null,
  summary text not null,
  link text,
  file_id uuid references files (id),
  protocol_version integer,
  filed_by uuid,
  at timestamptz not null
);

create index experiment_evaluation_reports_experiment
  on experiment_evaluation_reports (experiment_id, at);
