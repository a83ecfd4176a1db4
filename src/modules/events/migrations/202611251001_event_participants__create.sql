-- What is recorded of a person: a number in this set, and where they were. Their name lives apart.
create table event_participants (
  id uuid primary key,
  set_id uuid not null references event_sets (id) on delete cascade,
  number integer not null check (number > 0),
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (set_id, number)
);

create table event_participant_identities (
  participant_id uuid primary key references event_participants (id) on delete cascade,
  person_id uuid,
  name text not null,
  contact text not null default '',
  needs text not null default '',
  kept_until date not null
);

create index event_participant_identities_kept on event_participant_identities (kept_until);
create index event_participant_identities_person on event_participant_identities (person_id);

-- One line for a person and a session, however it was written down: paper and screen cannot both count.
create table event_attendance (
  session_id uuid not null references event_sessions (id) on delete cascade,
  participant_id uuid not null references event_participants (id) on delete cascade,
  medium text not null check (medium in ('screen', 'paper')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (session_id, participant_id)
);
