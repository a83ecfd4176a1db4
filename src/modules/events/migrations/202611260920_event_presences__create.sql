-- That someone was there on a day, in one way: on site, online, or by the replay. Who was ticked on
-- screen and signed on paper has one line.
create table event_presences (
  event_id uuid not null references events (id) on delete cascade,
  registration_id uuid not null references event_registrations (id) on delete cascade,
  day date not null,
  how text not null check (how in ('on-site', 'online', 'replay')),
  medium text not null check (medium in ('qr', 'screen', 'paper', 'import', 'link')),
  morning boolean not null default true,
  afternoon boolean not null default true,
  -- Said by the tool of an online meeting.
  minutes integer check (minutes >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (registration_id, day, how)
);

create index event_presences_event on event_presences (event_id, day);

-- How presence is counted in an event, and what is asked of people afterwards.
create table event_presence_settings (
  event_id uuid primary key references events (id) on delete cascade,
  min_minutes integer not null default 20 check (min_minutes between 0 and 1440),
  cold_weeks integer not null default 8 check (cold_weeks between 1 and 52),
  satisfaction boolean not null default true,
  -- The door is closed: phones forget their list.
  closed_at timestamptz,
  hot_sent_at timestamptz,
  cold_sent_at timestamptz
);

-- A report of a video tool: how it was read, and its lines until they are settled.
create table event_presence_imports (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  file_name text not null,
  tool text not null check (tool in ('zoom', 'bigbluebutton', 'jitsi', 'teams', 'other')),
  -- Which heading says what; the next file with the same headings reads itself.
  headings_mark text not null,
  mapping jsonb not null,
  day date not null,
  min_minutes integer not null,
  lines jsonb,
  rejected jsonb,
  lines_kept_until date not null,
  read_count integer not null default 0,
  present_count integer not null default 0,
  short_count integer not null default 0,
  unknown_count integer not null default 0,
  rejected_count integer not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  applied_at timestamptz
);

create index event_presence_imports_event on event_presence_imports (event_id);
create index event_presence_imports_headings on event_presence_imports (headings_mark);

-- What a person confirmed: this name of a report is this registration, or nobody. The name is hashed.
create table event_presence_matches (
  event_id uuid not null references events (id) on delete cascade,
  name_mark text not null,
  registration_id uuid references event_registrations (id) on delete cascade,
  confirmed_at timestamptz not null,
  primary key (event_id, name_mark)
);

-- How often the replay was opened, by day. Nobody is known here.
create table event_replay_views (
  event_id uuid not null references events (id) on delete cascade,
  day date not null,
  count integer not null check (count >= 0),
  primary key (event_id, day)
);
