-- What a gathering asks of those who want to contribute, and how it chooses and lays out.
create table event_programmes (
  event_id uuid primary key references events (id) on delete cascade,
  intro text not null default '',
  opens_on date,
  closes_on date,
  formats jsonb not null default '[]',
  questions jsonb not null default '[]',
  criteria jsonb not null default '[]',
  scale integer not null default 5 check (scale between 2 and 10),
  day_from text not null default '09:00' check (day_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
  day_to text not null default '18:00' check (day_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
  -- Numbers of contributions and of breaks come from one row: two people never get the same.
  next_number integer not null default 1,
  check (opens_on is null or closes_on is null or opens_on <= closes_on)
);

create table event_tracks (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  position integer not null,
  name text not null,
  colour text not null default 'blue'
    check (colour in ('blue', 'green', 'yellow', 'red', 'violet', 'grey'))
);

create unique index event_tracks_name on event_tracks (event_id, lower(name));

create table event_rooms (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  position integer not null,
  name text not null,
  capacity integer check (capacity between 1 and 100000),
  note text not null default ''
);

create unique index event_rooms_name on event_rooms (event_id, lower(name));
