-- What is asked of people who register, and for how many days after the event it is kept.
create table event_questions (
  id uuid primary key,
  event_id uuid references events (id) on delete cascade,
  series_id uuid references event_series (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('access', 'diet', 'childcare', 'text', 'choice')),
  label text not null,
  choices text[] not null default '{}',
  required boolean not null default false,
  kept_days integer not null check (kept_days between 0 and 365),
  check (num_nonnulls(event_id, series_id) = 1)
);

create index event_questions_event on event_questions (event_id);

create table event_answers (
  registration_id uuid not null references event_registrations (id) on delete cascade,
  question_id uuid not null references event_questions (id) on delete cascade,
  answer text not null,
  kept_until date not null,
  primary key (registration_id, question_id)
);

create index event_answers_kept on event_answers (kept_until);

-- How many answered what, counted before the answers go.
create table event_answer_counts (
  question_id uuid not null references event_questions (id) on delete cascade,
  answer text not null,
  count integer not null check (count >= 0),
  primary key (question_id, answer)
);
