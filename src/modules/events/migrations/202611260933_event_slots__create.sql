-- The schedule that is being laid out. A contribution is in one place at most.
create table event_slots (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  number integer not null check (number > 0),
  contribution_id uuid unique references event_contributions (id) on delete cascade,
  title text not null default '',
  room_id uuid references event_rooms (id) on delete cascade,
  on_day date not null,
  starts_at text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  minutes integer not null check (minutes between 5 and 1000),
  check ((contribution_id is null) <> (title = ''))
);

create index event_slots_event on event_slots (event_id, on_day);

-- What readers were shown, version after version. No name in it: names are asked for when it is read.
create table event_schedules (
  event_id uuid not null references events (id) on delete cascade,
  version integer not null check (version > 0),
  published_at timestamptz not null,
  published_by uuid,
  note text not null default '',
  slots jsonb not null,
  changes jsonb not null default '[]',
  primary key (event_id, version)
);
