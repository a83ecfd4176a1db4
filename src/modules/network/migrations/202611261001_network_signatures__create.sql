-- A territory gives its word in public. Who gave it lives in a table of its own.
create table network_signatures (
  id uuid primary key,
  territory_id uuid not null references territories (id),
  version integer not null references network_declarations (number),
  state text not null check (
    state in ('waiting', 'confirmed', 'published', 'declined', 'withdrawn', 'replaced')
  ),
  channel text not null check (channel in ('online', 'recorded')),
  signed_on date not null,
  evidence text not null default '',
  evidence_href text,
  file_id uuid references files (id),
  file_public boolean not null default false,
  news_on date not null,
  reminded_one_on date,
  reminded_two_on date,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  published_at timestamptz,
  ended_on date,
  end_reason text not null default '',
  recorded_by uuid
);
-- One word at a time: the next signature replaces the one before.
create unique index network_signatures_one_word on network_signatures (territory_id)
  where state = 'published';
create index network_signatures_by_state on network_signatures (state, asked_at);

create table network_signature_identities (
  signature_id uuid primary key references network_signatures (id) on delete cascade,
  person_id uuid not null,
  name text not null,
  title text not null
);
create index network_signature_identities_by_person on network_signature_identities (person_id);

-- Links sent by mail: to confirm a signature, then to tell the news of it.
create table network_signature_links (
  token_hash text primary key,
  signature_id uuid not null references network_signatures (id) on delete cascade,
  made_at timestamptz not null,
  expires_on date not null
);

create table network_commitments (
  id uuid primary key,
  signature_id uuid not null references network_signatures (id) on delete cascade,
  territory_id uuid not null references territories (id),
  text text not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
  note text not null default '',
  evidence_href text,
  state_on date,
  added_at timestamptz not null
);
create index network_commitments_by_territory on network_commitments (territory_id, due_on);
create index network_commitments_by_signature on network_commitments (signature_id);
