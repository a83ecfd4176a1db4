-- What has a budget: an experiment, the network, the resource centre, or anything else.
create table economy_projects (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  kind text not null check (kind in ('experiment', 'network', 'resources', 'other')),
  -- Its lines are those of the experiment, read there: none is kept here.
  experiment_id uuid unique,
  starts_on date not null,
  ends_on date not null,
  invented boolean not null default false,
  created_at timestamptz not null,
  check (starts_on <= ends_on),
  check ((kind = 'experiment') = (experiment_id is not null))
);

create table economy_lines (
  id uuid primary key,
  project_id uuid not null references economy_projects (id) on delete cascade,
  side text not null check (side in ('cost', 'revenue')),
  nature text not null,
  label text not null,
  -- Days of a role, in hundredths: what they cost is computed by the rates of the year, and kept.
  role text not null default '',
  year integer not null check (year between 2000 and 2100),
  hundredths integer check (hundredths >= 0),
  planned_cents bigint not null check (planned_cents >= 0),
  -- Valued without money: volunteers, a hall that is lent.
  in_kind boolean not null,
  position integer not null
);
create index economy_lines_project on economy_lines (project_id, position);

-- A revision is the whole budget as it was revised, with its reason: the former one stays as it was.
create table economy_revisions (
  id uuid primary key,
  project_id uuid not null references economy_projects (id) on delete cascade,
  number integer not null check (number > 0),
  reason text not null,
  amounts jsonb not null,
  created_at timestamptz not null,
  unique (project_id, number)
);
