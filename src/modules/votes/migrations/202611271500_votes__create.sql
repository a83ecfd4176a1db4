-- A vote: what is asked, how it is counted, and until when. From its opening on, the database itself
-- refuses that any of it changes.
create table votes (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  question text not null,
  details text not null default '',
  territory_id uuid,
  experiment_id uuid,
  phase_id uuid,
  protocol_version integer,
  series text not null default '',
  method text not null,
  learning text[] not null default '{}',
  grades text[] not null default '{}',
  approval_from integer not null default 0,
  seats integer not null default 1 check (seats between 1 and 50),
  tier text not null check (tier in ('open', 'tracked')),
  weight_rule text not null default '',
  proxies integer not null default 0 check (proxies between 0 and 5),
  planned_voters integer,
  tie_order integer[] not null default '{}',
  closes_at timestamptz not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'counting', 'closed', 'cancelled')),
  hidden boolean not null default false,
  invented boolean not null default false,
  created_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  board_height integer not null default 0,
  board_hash text not null default '',
  result jsonb
);
create index votes_by_experiment on votes (experiment_id);
create index votes_due on votes (state, closes_at);

create table vote_options (
  vote_id uuid not null references votes (id) on delete cascade,
  position integer not null,
  label text not null,
  details text not null default '',
  primary key (vote_id, position)
);

-- The roll: a number, a college, a weight. Who it is lies apart.
create table vote_voters (
  id uuid primary key,
  vote_id uuid not null references votes (id) on delete cascade,
  number integer not null,
  college text not null default '',
  weight integer not null default 1 check (weight between 1 and 1000000000),
  unique (vote_id, number)
);
create table vote_voter_identities (
  voter_id uuid primary key references vote_voters (id) on delete cascade,
  person_id uuid,
  territory_id uuid,
  name text not null,
  contact text not null default '',
  address text not null default ''
);
create index vote_voter_identities_by_person on vote_voter_identities (person_id);

-- Only the hash of a code is kept, and only while the vote is open.
create table vote_codes (
  voter_id uuid primary key references vote_voters (id) on delete cascade,
  code_hash text not null unique
);
-- Who has voted, and how. No time; written again in the order of the roll when the vote ends.
create table vote_marks (
  voter_id uuid primary key references vote_voters (id) on delete cascade,
  vote_id uuid not null references votes (id) on delete cascade,
  channel text not null check (channel in ('screen', 'paper'))
);
create index vote_marks_by_vote on vote_marks (vote_id, channel);
create table vote_proxies (
  giver_id uuid primary key references vote_voters (id) on delete cascade,
  vote_id uuid not null references votes (id) on delete cascade,
  holder_id uuid not null references vote_voters (id) on delete cascade
);

-- The box. In a secret vote nothing here names a voter; `credential` goes when the vote ends.
create table vote_ballots (
  vote_id uuid not null references votes (id) on delete cascade,
  tracker text not null,
  salt text not null,
  choice jsonb not null,
  channel text not null check (channel in ('screen', 'paper')),
  weight integer not null default 1,
  credential text,
  voter_number integer,
  primary key (vote_id, tracker)
);
create unique index vote_ballots_once on vote_ballots (vote_id, credential);

-- The public board: each line holds the hash of the one before. Ballots have a place there, and no time.
create table vote_board (
  vote_id uuid not null references votes (id) on delete cascade,
  height integer not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (vote_id, height)
);

-- Sheets of paper, typed twice by two people before they enter the box.
create table vote_batches (
  id uuid primary key,
  vote_id uuid not null references votes (id) on delete cascade,
  label text not null,
  first_by uuid,
  second_by uuid,
  state text not null default 'first' check (state in ('first', 'differs', 'in-box')),
  unique (vote_id, label)
);
create table vote_sheets (
  batch_id uuid not null references vote_batches (id) on delete cascade,
  pass integer not null check (pass in (1, 2)),
  number integer not null,
  choice jsonb,
  primary key (batch_id, pass, number)
);
