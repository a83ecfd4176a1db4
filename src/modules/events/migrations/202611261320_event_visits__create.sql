-- A site visit: who hosts, what is to be seen, how one gets there, and what was brought home.
create table event_visits (
  event_id uuid primary key references events (id) on delete cascade,
  host_person_id uuid,
  to_see text not null default '',
  transport text not null default '',
  lodging text not null default '',
  meals text not null default '',
  costs text not null default '',
  saw text not null default '',
  surprised text not null default '',
  take_home text not null default '',
  limits text not null default '',
  reported_at timestamptz,
  reported_by uuid,
  resource_id uuid,
  updated_at timestamptz not null
);

-- Those who travel and would like to travel together: read by each other and by the team.
create table event_visit_journeys (
  event_id uuid not null references events (id) on delete cascade,
  person_id uuid not null,
  leaves_from text not null,
  leaves_when text not null default '',
  seats smallint check (seats between 0 and 60),
  note text not null default '',
  at timestamptz not null,
  primary key (event_id, person_id)
);

create index event_visit_journeys_person on event_visit_journeys (person_id);
