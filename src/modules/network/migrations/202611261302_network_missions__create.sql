-- What the lab or a territory needs done, and who offers to do it.
create table network_missions (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  text text not null,
  skills text[] not null default '{}',
  territory_id uuid,
  at_distance boolean not null default false,
  time_needed text not null default '',
  answer_until date,
  state text not null check (state in ('open', 'closed', 'withdrawn')),
  published_by uuid,
  published_at timestamptz not null,
  closed_at timestamptz,
  outcome_text text not null default '',
  source text not null default 'house'
);

create index network_missions_open on network_missions (published_at desc) where state = 'open';
create index network_missions_territory on network_missions (territory_id)
  where territory_id is not null;

create table network_mission_answers (
  id uuid primary key,
  mission_id uuid not null references network_missions (id) on delete cascade,
  person_id uuid,
  message text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'chosen', 'declined', 'withdrawn')),
  reply text not null default '',
  at timestamptz not null,
  answered_at timestamptz,
  token_hash text unique,
  -- One answer each: answering again replaces what was written.
  unique (mission_id, person_id)
);

create index network_mission_answers_person on network_mission_answers (person_id);
