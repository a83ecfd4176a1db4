-- What somebody said of a matter that waits for them, and how many wait for each: the rail shows the number on every page.
create table waiting_said (
  person_id uuid not null,
  key text not null,
  said text not null check (said in ('not-mine', 'later', 'given')),
  until date,
  to_person_id uuid,
  at timestamptz not null,
  primary key (person_id, key),
  check ((said = 'later') = (until is not null)),
  check ((said = 'given') = (to_person_id is not null))
);
create index waiting_said_given on waiting_said (to_person_id) where to_person_id is not null;

create table waiting_counts (
  person_id uuid primary key,
  count integer not null,
  counted_at timestamptz not null
);
