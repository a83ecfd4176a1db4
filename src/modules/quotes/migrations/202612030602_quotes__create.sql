-- A quote of the association or of the commercial entity, one row for each of its versions. What was sent never changes.
create table quotes (
  id uuid primary key,
  -- The first version: what is invoiced is the quote, whichever version was accepted.
  root_id uuid not null,
  version integer not null check (version > 0),
  -- Given when it is first sent; later versions keep it.
  number text not null default '',
  entity text not null check (entity in ('association', 'commercial')),
  state text not null check (state in ('draft', 'sent', 'accepted', 'refused', 'replaced', 'closed')),
  title text not null,
  details text not null default '',
  customer text not null,
  customer_address text not null default '',
  customer_siren text not null default '',
  recipient text not null default '',
  email text not null default '',
  vat text not null,
  valid_until date not null,
  lines jsonb not null default '[]',
  -- Who sells, as it was written on the day of sending.
  seller jsonb not null default '{}',
  owner_id uuid,
  tender_id uuid,
  sent_at timestamptz,
  token_hash text unique,
  paper_file_id uuid,
  fingerprint text not null default '',
  answered_at timestamptz,
  signer_name text not null default '',
  signer_role text not null default '',
  chosen jsonb not null default '[]',
  refusal_reason text not null default '',
  invented boolean not null default false,
  created_at timestamptz not null,
  unique (root_id, version)
);
create index quotes_owner on quotes (owner_id);
create unique index quotes_accepted_once on quotes (root_id) where state = 'accepted';

-- The last number given by each entity in a year: locked until the quote is sent, so that none is skipped.
create table quote_counters (
  series text not null,
  year integer not null,
  last_rank integer not null check (last_rank > 0),
  primary key (series, year)
);
