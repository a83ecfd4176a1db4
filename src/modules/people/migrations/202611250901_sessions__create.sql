-- Doors into the house. Only the SHA-256 of a token is kept: a stolen copy opens nothing.
create table invitations (
  id uuid primary key,
  email text check (email = lower(email)),
  name text,
  roles jsonb not null,
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  person_id uuid references persons (id),
  check (accepted_at is not null or (email is not null and name is not null))
);

create index invitations_expires_at on invitations (expires_at);
create index invitations_email on invitations (email) where email is not null;

create table sign_in_links (
  token_hash text primary key,
  purpose text not null check (purpose in ('sign-in', 'invitation', 'email-change')),
  person_id uuid references persons (id),
  invitation_id uuid references invitations (id) on delete cascade,
  new_email text check (new_email = lower(new_email)),
  next_path text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'invitation') = (invitation_id is not null)),
  check ((purpose = 'invitation') = (person_id is null)),
  check ((purpose = 'email-change') = (new_email is not null))
);

create index sign_in_links_person on sign_in_links (person_id);
create index sign_in_links_expires_at on sign_in_links (expires_at);

-- Asked for at the sign-in page, looked up later: the answer of the page cannot depend on the address.
create table sign_in_requests (
  id uuid primary key,
  email text not null,
  language text not null check (language in ('fr', 'en')),
  next_path text,
  asked_at timestamptz not null
);

-- How many mails an address was sent, to stop before it is a nuisance.
create table mail_counts (
  id uuid primary key,
  address_hash text not null,
  sent_at timestamptz not null
);

create index mail_counts_address on mail_counts (address_hash, sent_at);

create table sessions (
  token_hash text primary key,
  person_id uuid not null references persons (id),
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  awaits_second_factor boolean not null,
  second_factor_at timestamptz
);

create index sessions_person on sessions (person_id);
create index sessions_expires_at on sessions (expires_at);
