-- Calls and visits, one caller at a time for each person.
create table draw_calls (
  id uuid primary key,
  person_id uuid not null references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  at timestamptz not null,
  caller_id uuid,
  channel text not null check (channel in ('phone', 'door', 'sms', 'email')),
  outcome text not null,
  call_back_at timestamptz,
  note text not null default ''
);
create index draw_calls_by_person on draw_calls (person_id, at);
create index draw_calls_by_draw on draw_calls (draw_id);

create table draw_call_locks (
  person_id uuid primary key references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  caller_id uuid not null,
  locked_until timestamptz not null
);

-- A paper form is typed by two people; what they typed goes once they agree.
create table draw_paper_entries (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  sheet integer not null check (sheet between 1 and 100000),
  first jsonb,
  first_by uuid,
  first_at timestamptz not null,
  second jsonb,
  second_by uuid,
  second_at timestamptz,
  person_id uuid references draw_people (id) on delete set null,
  settled_at timestamptz,
  unique (draw_id, sheet),
  check (second_by is null or second_by <> first_by)
);

create table draw_files (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  kind text not null check (kind in ('frame', 'people', 'quotas')),
  file_name text not null,
  encoding text not null,
  sha256 text not null,
  header jsonb not null,
  rows jsonb,
  mapping jsonb not null default '{}',
  options jsonb not null default '{}',
  total integer not null,
  taken integer not null default 0,
  rejected integer not null default 0,
  rejected_rows jsonb,
  state text not null check (state in ('read', 'done')),
  by_person_id uuid,
  at timestamptz not null,
  finished_at timestamptz
);
create index draw_files_by_draw on draw_files (draw_id);

-- After the draw: the summons, its answer, and what somebody needs to come.
create table draw_summons (
  person_id uuid primary key references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  token_hash text not null unique,
  sent_at timestamptz not null,
  answer_by date not null,
  answered_at timestamptz,
  answer text check (answer in ('confirmed', 'declined', 'unreachable')),
  medium text,
  participant_id uuid
);
create index draw_summons_by_draw on draw_summons (draw_id);

create table draw_needs (
  person_id uuid primary key references draw_people (id) on delete cascade,
  childcare boolean not null default false,
  interpreter text not null default '',
  access text not null default '',
  travel boolean not null default false,
  guardian_name text not null default '',
  guardian_contact text not null default '',
  guardian_agreed_at timestamptz,
  kept_until date not null
);
create index draw_needs_by_end on draw_needs (kept_until);
