-- Webinars, site visits, workshops and gatherings of the network, alone or in a series.
create table event_series (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  summary text not null default '',
  description text not null default '',
  audience text not null check (audience in ('public', 'members', 'invited')),
  state text not null check (state in ('draft', 'published', 'cancelled')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by uuid
);

create table events (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('webinar', 'site-visit', 'workshop', 'gathering')),
  title text not null,
  summary text not null default '',
  description text not null default '',
  series_id uuid references event_series (id) on delete set null,
  state text not null check (state in ('draft', 'published', 'cancelled', 'done')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null default 'Europe/Paris',
  place text not null default '',
  -- The territory that hosts.
  territory_id uuid,
  online_url text not null default '',
  -- `link`: the address above. `bbb`: a room made by BigBlueButton when somebody joins.
  video text not null default 'link' check (video in ('link', 'bbb')),
  capacity integer check (capacity between 1 and 100000),
  audience text not null check (audience in ('public', 'members', 'invited')),
  registration_opens_at timestamptz,
  registration_closes_at timestamptz,
  waiting_list boolean not null default true,
  -- A freed seat is given at once, or offered for some hours.
  waiting_rule text not null default 'seat' check (waiting_rule in ('seat', 'offer')),
  offer_hours integer not null default 24 check (offer_hours between 1 and 720),
  confirm_email boolean not null default false,
  -- Of the calendar entry: one more at each change that people must see (RFC 5545).
  sequence integer not null default 0,
  cancel_reason text,
  replay_url text not null default '',
  hours double precision check (hours between 0 and 1000),
  source text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by uuid,
  check (ends_at > starts_at)
);

create index events_starts_at on events (starts_at);
create index events_series on events (series_id);
create index events_territory on events (territory_id);

-- Places counted apart within an event: on site and online, students, elected officials.
create table event_seat_classes (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  position integer not null,
  label text not null,
  capacity integer check (capacity between 1 and 100000)
);

create index event_seat_classes_event on event_seat_classes (event_id);
