-- A set of sessions: what the phase of a protocol opens.
create table event_sets (
  id uuid primary key,
  phase_id uuid not null,
  experiment_id uuid not null,
  territory_id uuid,
  title text not null,
  format text not null check (format in ('workshop', 'assembly', 'meeting')),
  planned_sessions integer not null check (planned_sessions between 1 and 200),
  planned_participants integer not null check (planned_participants between 1 and 100000),
  planned_minutes integer not null check (planned_minutes between 5 and 10000),
  place text not null default '',
  protocol_version integer not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);

create index event_sets_experiment on event_sets (experiment_id);

create table event_sessions (
  id uuid primary key,
  set_id uuid not null references event_sets (id) on delete cascade,
  number integer not null,
  title text not null,
  on_day date not null,
  starts_at text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  minutes integer not null check (minutes between 5 and 10000),
  place text not null default '',
  state text not null check (state in ('planned', 'held', 'cancelled')),
  reason text,
  summary text not null default '',
  actual_minutes integer check (actual_minutes between 0 and 10000),
  -- People who came and wrote no name: counted, never identified.
  uncounted_present integer not null default 0 check (uncounted_present between 0 and 100000),
  closed_at timestamptz,
  unique (set_id, number)
);

create index event_sessions_day on event_sessions (on_day);

-- The run sheet, minute by minute.
create table event_run_sheet_items (
  id uuid primary key,
  session_id uuid not null references event_sessions (id) on delete cascade,
  position integer not null,
  minutes integer not null check (minutes between 1 and 1000),
  title text not null,
  aim text not null default '',
  method text not null default '',
  material text not null default '',
  facilitator text not null default '',
  unique (session_id, position) deferrable initially deferred
);
