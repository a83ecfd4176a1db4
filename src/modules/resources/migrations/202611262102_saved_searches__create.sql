-- A search that someone wants to be told about: what is looked for, and how far it was told.
create table saved_searches (
  id uuid primary key,
  query text not null,
  locale text not null check (locale in ('fr', 'en')),
  -- Of the link of its letters; the link itself is nowhere.
  token_hash text not null unique,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- Resources published since then have not been told yet.
  told_until timestamptz not null,
  last_mail_at timestamptz,
  ends_at timestamptz not null
);
create index saved_searches_due on saved_searches (last_mail_at) where confirmed_at is not null;

-- To whom, in the other vault.
create table saved_search_identities (
  search_id uuid primary key references saved_searches (id) on delete cascade,
  email text not null
);
create index saved_search_identities_email on saved_search_identities (lower(email));
