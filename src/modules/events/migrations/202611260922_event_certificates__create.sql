create table event_certificates (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  registration_id uuid not null references event_registrations (id) on delete cascade,
  number text not null unique,
  code text not null unique,
  -- The name, hashed with the code: it can be compared, and not read.
  name_mark text not null,
  minutes integer not null check (minutes > 0),
  days integer not null check (days > 0),
  issued_at timestamptz not null,
  issued_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text check (withdrawn_why in ('presence-corrected', 'mistake', 'asked'))
);

-- One certificate that holds for a person and an event.
create unique index event_certificates_standing on event_certificates (registration_id)
  where withdrawn_at is null;
create index event_certificates_event on event_certificates (event_id);
