-- Territories that might join. One line for each; people are keys into the other vault.
create table network_prospects (
  id uuid primary key,
  territory_id uuid not null references territories (id),
  stage text not null default 'identified'
    check (stage in ('identified', 'contacted', 'interested', 'proposal', 'signed', 'not-now')),
  -- Why not now; empty in every other stage.
  reason text not null default '',
  reason_text text not null default '',
  source text not null,
  source_detail text not null default '',
  owner_id uuid,
  contact_person_id uuid,
  next_action text not null default '',
  next_on date,
  notes text not null default '',
  challenges jsonb not null default '[]',
  stage_since timestamptz not null,
  last_exchange_on date,
  membership_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((stage = 'not-now') = (reason <> '')),
  check ((next_action = '') = (next_on is null))
);
create unique index network_prospects_once on network_prospects (territory_id);
create index network_prospects_by_stage on network_prospects (stage, next_on);
create index network_prospects_by_owner on network_prospects (owner_id);

-- What happened, in order. Never rewritten.
create table network_prospect_steps (
  id uuid primary key,
  prospect_id uuid not null references network_prospects (id) on delete cascade,
  kind text not null check (kind in ('opened', 'moved', 'exchange', 'next-action')),
  from_stage text,
  to_stage text,
  note text not null default '',
  happened_on date not null,
  by_person_id uuid,
  at timestamptz not null
);
create index network_prospect_steps_by_prospect on network_prospect_steps (prospect_id, at);
