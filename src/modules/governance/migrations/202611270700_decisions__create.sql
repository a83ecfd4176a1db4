-- What circles decide: by consent, or by an election without candidates.
create table decisions (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('consent', 'election')),
  circle_id uuid not null references circles (id),
  role_id uuid references circle_roles (id),
  title text not null,
  context text not null default '',
  mode text not null check (mode in ('room', 'days')),
  -- Rules fixed before the start, as the kind of decision reads them.
  rules jsonb not null default '{}',
  facilitator_id uuid not null,
  secretary_id uuid,
  carrier_id uuid,
  -- Where it stands, read again from its events: kept here so that lists need not.
  step text not null,
  version int not null default 0 check (version >= 0),
  outcome text check (outcome in ('adopted', 'elected', 'withdrawn', 'postponed', 'escalated')),
  outcome_note text not null default '',
  deadline_at timestamptz,
  is_public boolean not null default false,
  -- What it is about, when another room waits for it.
  experiment_id uuid,
  serves text check (serves in ('protocol', 'framing')),
  serves_version int,
  review_on date,
  ends_on date,
  review_outcome text check (review_outcome in ('kept', 'ended', 'reopened')),
  reviewed_on date,
  follows_id uuid references decisions (id) on delete set null,
  elected_id uuid,
  starts_on date,
  term_ends_on date,
  key_file_id uuid,
  purge_on date,
  purged_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz not null,
  check ((kind = 'election') = (role_id is not null)),
  check ((serves is null) = (experiment_id is null))
);

create index decisions_circle on decisions (circle_id, created_at desc);
create index decisions_public on decisions (closed_at desc) where is_public;
create index decisions_review on decisions (review_on) where outcome = 'adopted';
create index decisions_deadline on decisions (deadline_at) where deadline_at is not null;

-- Each wording: of a proposal, or of the mandate of an election.
create table decision_versions (
  decision_id uuid not null references decisions (id) on delete cascade,
  number int not null check (number >= 1),
  text text not null,
  lifts_id uuid,
  at timestamptz not null,
  primary key (decision_id, number)
);

-- What was said, apart from what happened: it can be erased.
create table decision_words (
  id uuid primary key,
  decision_id uuid not null references decisions (id) on delete cascade,
  kind text not null
    check (kind in ('question', 'reply', 'reaction', 'objection', 'criterion', 'amendment')),
  person_id uuid,
  text text not null,
  -- For an objection: what it has to do with the purpose of the circle, and how it was judged.
  tie text not null default '',
  verdict text not null default '',
  at timestamptz not null
);

create index decision_words_decision on decision_words (decision_id, at);
create index decision_words_person on decision_words (person_id);

-- Whom each member names. Until all are opened together, only what is sealed is here.
create table decision_nominations (
  decision_id uuid not null references decisions (id) on delete cascade,
  person_id uuid not null,
  sealed bytea,
  named_id uuid,
  reason text not null default '',
  moved_to uuid,
  moved_reason text not null default '',
  on_paper boolean not null default false,
  primary key (decision_id, person_id),
  check (sealed is null or (named_id is null and reason = '' and moved_to is null and moved_reason = ''))
);

create index decision_nominations_person on decision_nominations (person_id);

-- What happened, in order. The state of a decision is this log, read again.
create table decision_events (
  decision_id uuid not null references decisions (id) on delete cascade,
  seq int not null check (seq >= 1),
  kind text not null,
  payload jsonb not null,
  actor_id uuid,
  channel text not null check (channel in ('screen', 'paper', 'clock')),
  at timestamptz not null,
  primary key (decision_id, seq)
);

create function refuse_rewritten_decision() returns trigger language plpgsql as $$
begin
  raise exception 'what happened in a decision is not rewritten';
end
$$;

create trigger decision_events_not_rewritten
before update on decision_events
for each row execute function refuse_rewritten_decision();
