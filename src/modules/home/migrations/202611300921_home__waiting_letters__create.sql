-- What waits, sent by e-mail as somebody asked, and as a private calendar.
create table waiting_letters (
  person_id uuid primary key,
  every text not null check (every in ('daily', 'weekly')),
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  families text[] not null,
  language text not null check (language in ('fr', 'en')),
  -- In each letter, to stop them: it opens nothing else.
  token text not null unique,
  last_on date
);

create table waiting_feeds (
  person_id uuid primary key,
  token_hash text not null unique,
  created_at timestamptz not null
);
