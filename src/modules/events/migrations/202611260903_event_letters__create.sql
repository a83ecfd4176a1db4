-- A reminder leaves once for a registration and a date: a moved event is reminded again.
create table event_reminders (
  registration_id uuid not null references event_registrations (id) on delete cascade,
  kind text not null check (kind in ('week', 'day', 'hour')),
  starts_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (registration_id, kind, starts_at)
);

-- What the team wrote to people in a state, and to how many. Never to whom.
create table event_letters (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  recipients text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null,
  sent_by uuid,
  count integer not null
);

create index event_letters_event on event_letters (event_id);

-- A calendar of one's own, at an address that can be revoked.
create table event_calendar_feeds (
  token_hash text primary key,
  person_id uuid not null unique,
  created_at timestamptz not null
);
