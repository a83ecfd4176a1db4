-- One edition of a participatory budget. Its rules are written in the draft, and stay from the day they are frozen.
create table budget_editions (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  presentation text not null default '',
  state text not null check (state in ('rules', 'ideas', 'analysis', 'vote', 'delivery', 'closed')),
  envelope_cents bigint not null check (envelope_cents > 0),
  -- Their names; an area may have its own part of the envelope.
  themes jsonb not null default '[]',
  areas jsonb not null default '[]',
  least_cents bigint check (least_cents >= 0),
  most_cents bigint check (most_cents > 0),
  who_may text not null,
  least_age integer check (least_age between 0 and 99),
  ideas_until date not null,
  analysis_until date not null,
  vote_until date not null,
  ballot text not null check (ballot in ('approval', 'points', 'ranking')),
  counting text not null check (counting in ('greedy', 'equal-shares')),
  -- What a ballot may name at most, where the ballot names projects without a rank or points.
  most_choices integer check (most_choices > 0),
  -- What makes an idea admissible, one clause a line, numbered from one: a refusal cites its number.
  clauses jsonb not null,
  rules_sha256 text,
  frozen_at timestamptz,
  vote_slug text,
  result jsonb,
  evaluation text not null default '',
  experiment_id uuid,
  phase_id uuid,
  protocol_version integer,
  planned integer check (planned > 0),
  hidden boolean not null,
  invented boolean not null default false,
  copied_from uuid references budget_editions (id) on delete set null,
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((state = 'rules') = (frozen_at is null)),
  check ((frozen_at is null) = (rules_sha256 is null)),
  check (least_cents is null or most_cents is null or least_cents <= most_cents),
  check (ideas_until <= analysis_until and analysis_until <= vote_until)
);
create index budget_editions_experiment on budget_editions (experiment_id);
create index budget_editions_vote on budget_editions (vote_slug);
