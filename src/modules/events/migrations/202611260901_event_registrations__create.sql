-- Facts of a registration; who it is lives apart. A registration to a series (`series_id` alone) has
-- one row for each event it covers (`event_id` and `parent_id`): its seat is counted event by event.
create table event_registrations (
  id uuid primary key,
  event_id uuid references events (id) on delete cascade,
  series_id uuid references event_series (id) on delete cascade,
  parent_id uuid references event_registrations (id) on delete cascade,
  number integer not null check (number > 0),
  seat_class_id uuid references event_seat_classes (id) on delete set null,
  state text not null check (state in ('unconfirmed', 'registered', 'waiting', 'offered', 'cancelled')),
  role text not null default 'attendee' check (role in ('attendee', 'speaker', 'staff', 'host')),
  language text not null default 'fr' check (language in ('fr', 'en')),
  medium text not null default 'screen' check (medium in ('screen', 'paper', 'import')),
  -- Rank in the waiting list, given in the order of arrival.
  position integer,
  offered_until timestamptz,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  check (event_id is not null or series_id is not null),
  unique (event_id, number)
);

create unique index event_registrations_series_number on event_registrations (series_id, number)
  where event_id is null;
create unique index event_registrations_child on event_registrations (parent_id, event_id);
create index event_registrations_state on event_registrations (event_id, state);

create table event_registration_identities (
  registration_id uuid primary key references event_registrations (id) on delete cascade,
  person_id uuid,
  name text not null,
  email text not null default '',
  organisation text not null default '',
  function text not null default '',
  territory_id uuid,
  kept_until date not null
);

create index event_registration_identities_kept on event_registration_identities (kept_until);
create index event_registration_identities_person on event_registration_identities (person_id);
create index event_registration_identities_email on event_registration_identities (lower(email));

-- Each mail carries a link of its own: all of them open the registration, none can be guessed.
create table event_registration_links (
  token_hash text primary key,
  registration_id uuid not null references event_registrations (id) on delete cascade,
  created_at timestamptz not null
);

create index event_registration_links_registration on event_registration_links (registration_id);
