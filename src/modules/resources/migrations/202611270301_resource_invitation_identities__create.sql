-- Somebody is asked to write a text with others; the address goes once it has answered.
create table resource_invitation_identities (
  id uuid primary key,
  token_hash text not null unique,
  resource_id uuid not null references resources (id) on delete cascade,
  email text not null,
  -- Whoever asked; null once they are forgotten.
  invited_by uuid,
  created_at timestamptz not null,
  unique (resource_id, email)
);

create index resource_invitation_identities_by on resource_invitation_identities (invited_by, created_at);
