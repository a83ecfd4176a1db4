-- Who pays for a project: asked, granted, paid, under which conditions, until when.
create table economy_grants (
  id uuid primary key,
  project_id uuid not null references economy_projects (id) on delete cascade,
  funder text not null,
  kind text not null,
  state text not null check (state in ('hoped', 'likely', 'signed', 'refused')),
  asked_cents bigint not null check (asked_cents >= 0),
  granted_cents bigint check (granted_cents >= 0),
  conditions text not null default '',
  -- Natures of cost that it pays; all when none is said.
  natures jsonb not null default '[]',
  starts_on date not null,
  ends_on date not null,
  report_due_on date,
  report_sent_on date,
  created_at timestamptz not null,
  check (starts_on <= ends_on),
  check (state <> 'signed' or granted_cents is not null)
);
create index economy_grants_project on economy_grants (project_id);

create table economy_payments (
  id uuid primary key,
  grant_id uuid not null references economy_grants (id) on delete cascade,
  due_on date not null,
  cents bigint not null check (cents > 0),
  paid_on date,
  position integer not null
);
create index economy_payments_grant on economy_payments (grant_id, position);

-- Go on, go on if, or stop: with the criteria of that day, and never changed.
create table economy_decisions (
  id uuid primary key,
  project_id uuid not null references economy_projects (id) on delete cascade,
  choice text not null check (choice in ('go', 'go-if', 'no-go')),
  criteria jsonb not null,
  reason text not null,
  -- What had been looked at: grants refused, months of delay.
  scenario text not null default '',
  decided_at timestamptz not null
);
create index economy_decisions_project on economy_decisions (project_id, decided_at);
