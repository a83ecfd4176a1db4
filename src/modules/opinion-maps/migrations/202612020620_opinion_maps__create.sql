-- A topic, on which people agree or disagree with statements one at a time.
create table opinion_maps (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  presentation text not null default '',
  -- What the authority says it will do with what is found.
  commitment text not null,
  -- What makes a statement acceptable, one clause a line, numbered from one: a refusal cites its number.
  charter jsonb not null,
  -- Statements of the draft: they are rows of their own from the day the map opens.
  seeds jsonb not null default '[]',
  moderation text not null check (moderation in ('before', 'after')),
  open_until date not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  opened_at timestamptz,
  closed_at timestamptz,
  -- The last map that was computed, without anybody's row, and what it was computed from.
  counted jsonb,
  counted_at timestamptz,
  counted_people integer not null default 0,
  counted_mark text not null default '',
  experiment_id uuid,
  phase_id uuid,
  protocol_version integer,
  planned integer check (planned > 0),
  hidden boolean not null,
  invented boolean not null default false,
  created_at timestamptz not null,
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((counted is null) = (counted_at is null))
);
create index opinion_maps_experiment on opinion_maps (experiment_id);
