-- What was offered. Who speaks lives apart, linked by a random key.
create table event_contributions (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  summary text not null,
  details text not null default '',
  format text not null,
  minutes integer not null check (minutes between 5 and 1000),
  track_id uuid references event_tracks (id) on delete set null,
  language text not null check (language in ('fr', 'en')),
  needs text not null default '',
  expected integer check (expected between 1 and 100000),
  answers jsonb not null default '{}',
  recording boolean not null default false,
  state text not null
    check (state in ('submitted', 'accepted', 'waiting', 'refused', 'confirmed', 'withdrawn')),
  -- The last decision that its speakers received: a letter leaves once for each.
  told text check (told in ('accepted', 'waiting', 'refused')),
  message text not null default '',
  locale text not null check (locale in ('fr', 'en')),
  submitted_at timestamptz not null,
  updated_at timestamptz not null,
  decided_by uuid,
  kept_until date not null,
  unique (event_id, number)
);

create table event_contribution_speakers (
  id uuid primary key,
  contribution_id uuid not null references event_contributions (id) on delete cascade,
  position integer not null check (position between 1 and 4),
  publish_name boolean not null default false,
  publish_photo boolean not null default false,
  consented_at timestamptz not null,
  unique (contribution_id, position)
);

create table event_contribution_speaker_identities (
  speaker_id uuid primary key references event_contribution_speakers (id) on delete cascade,
  person_id uuid,
  name text not null,
  email text not null,
  organisation text not null default '',
  territory text not null default '',
  kept_until date not null
);

create index event_speaker_identities_kept on event_contribution_speaker_identities (kept_until);
create index event_speaker_identities_person on event_contribution_speaker_identities (person_id);

-- Each letter carries a link of its own: all of them open the contribution, none can be guessed.
create table event_contribution_links (
  token_hash text primary key,
  contribution_id uuid not null references event_contributions (id) on delete cascade,
  created_at timestamptz not null
);

create index event_contribution_links_contribution on event_contribution_links (contribution_id);
