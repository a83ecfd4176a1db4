-- Something one holds, beside the mailbox: a passkey or an application that shows codes.
create table passkeys (
  id uuid primary key,
  person_id uuid not null references persons (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);

create index passkeys_person on passkeys (person_id);

-- `last_step` is the 30-second step of the last accepted code: no code is accepted twice.
create table totp_secrets (
  person_id uuid primary key references persons (id),
  secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table recovery_codes (
  code_hash text primary key,
  person_id uuid not null references persons (id),
  created_at timestamptz not null,
  used_at timestamptz
);

create index recovery_codes_person on recovery_codes (person_id);

create table passkey_challenges (
  challenge text primary key,
  session_hash text not null references sessions (token_hash) on delete cascade,
  purpose text not null check (purpose in ('add', 'prove')),
  expires_at timestamptz not null
);

create table second_factor_tries (
  id uuid primary key,
  person_id uuid not null references persons (id),
  tried_at timestamptz not null
);

create index second_factor_tries_person on second_factor_tries (person_id, tried_at);
