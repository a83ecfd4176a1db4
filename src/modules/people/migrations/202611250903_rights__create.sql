-- Proof of what someone accepted: which words (by their hash), when, by which way.
create table consents (
  id uuid primary key,
  person_id uuid not null references persons (id),
  subject text not null,
  text_hash text not null,
  channel text not null check (channel in ('screen', 'paper', 'mail')),
  given_at timestamptz not null,
  withdrawn_at timestamptz
);

create index consents_person on consents (person_id);
create unique index consents_standing on consents (person_id, subject) where withdrawn_at is null;

-- Rights of the GDPR (art. 15 to 21), with the one month that the law gives to answer.
create table rights_requests (
  id uuid primary key,
  person_id uuid not null references persons (id),
  kind text not null check (kind in ('access', 'rectification', 'erasure', 'objection')),
  message text,
  asked_at timestamptz not null,
  due_on date not null,
  alarm_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answer text
);

create index rights_requests_person on rights_requests (person_id);
create index rights_requests_open on rights_requests (due_on) where answered_at is null;
