-- Who was asked, and whether they answered: never what.
create table event_satisfaction_links (
  token_hash text primary key,
  event_id uuid not null references events (id) on delete cascade,
  registration_id uuid not null references event_registrations (id) on delete cascade,
  moment text not null check (moment in ('hot', 'cold')),
  sent_at timestamptz not null,
  answered boolean not null default false,
  unique (registration_id, moment)
);

create index event_satisfaction_links_event on event_satisfaction_links (event_id);

-- What was answered: never by whom. The key is random and carries no time.
create table event_satisfaction_answers (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  moment text not null check (moment in ('hot', 'cold')),
  marks jsonb not null,
  liked text not null default '',
  improve text not null default '',
  words_kept_until date not null
);

create index event_satisfaction_answers_event on event_satisfaction_answers (event_id, moment);
