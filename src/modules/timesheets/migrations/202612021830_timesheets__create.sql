-- A week of somebody. Whose it was goes when they are erased; what was worked stays.
create table timesheet_weeks (
  id uuid primary key,
  person_id uuid,
  monday date not null check (extract(isodow from monday) = 1),
  sent_at timestamptz,
  -- Once it was sent, each change leaves a trace.
  was_sent boolean not null default false,
  created_at timestamptz not null,
  unique (person_id, monday)
);

-- What was worked on: a project of economics, the life of the association (`house`), or nothing (`absent`, without a reason).
create table timesheet_days (
  week_id uuid not null references timesheet_weeks (id) on delete cascade,
  work text not null,
  on_day date not null,
  hundredths integer not null check (hundredths between 1 and 150),
  primary key (week_id, work, on_day)
);

-- What became of a day after its week was sent. Only whoever worked changes their own week.
create table timesheet_changes (
  id uuid primary key,
  week_id uuid not null references timesheet_weeks (id) on delete cascade,
  work text not null,
  on_day date not null,
  before_hundredths integer not null,
  after_hundredths integer not null,
  changed_at timestamptz not null
);
create index timesheet_changes_week on timesheet_changes (week_id);

-- A month that somebody closed, or will. Whoever writes a day holds its month, and closing waits for them.
create table timesheet_months (
  month date primary key check (extract(day from month) = 1),
  closed_at timestamptz,
  reopened_at timestamptz,
  -- Why it was reopened last: it stays visible.
  reason text not null default ''
);
