-- The same question asked in several places: which measure joins its results. Its trials are the published results that have this
-- measure, found when it is read; the ones that the team leaves out are named with the reason, which anybody reads.
create table trial_families (
  id uuid primary key,
  slug text not null unique,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  title text not null,
  presentation text not null default '',
  -- The column of the outcome in the plans, its unit, and where one hopes that it goes.
  outcome text not null,
  unit text not null,
  better text not null check (better in ('higher', 'lower', 'unsaid')),
  left_out jsonb not null default '[]',
  -- Why it was withdrawn.
  reason text not null default '',
  created_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
