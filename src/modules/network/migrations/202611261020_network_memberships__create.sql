-- The bond of a territory with the network, from the first request to the end. A territory that comes
-- back has a new line, which names the one before.
create table network_memberships (
  id uuid primary key,
  territory_id uuid not null references territories (id),
  state text not null check (state in ('to-confirm', 'requested', 'more-asked', 'accepted',
    'deliberated', 'agreed', 'active', 'left', 'declined')),
  source text not null check (source in ('form', 'team', 'prospect', 'demo')),
  why text not null default '',
  requested_at timestamptz not null,
  answer text not null default '',
  deliberation_on date,
  deliberation_ref text not null default '',
  deliberation_waiver text not null default '',
  deliberation_file_id uuid,
  agreement_on date,
  agreement_file_id uuid,
  since_on date,
  until_on date,
  left_on date,
  leave_reason text check (leave_reason in ('elections', 'budget', 'priorities', 'merger',
    'disagreement', 'other')),
  leave_note text not null default '',
  former_id uuid references network_memberships (id) on delete set null,
  changed_at timestamptz not null,
  check ((state = 'left') = (left_on is not null)),
  check (state <> 'active' or since_on is not null)
);
-- Requests that nobody confirmed do not bar the way to the others.
create unique index network_memberships_open on network_memberships (territory_id)
  where state not in ('to-confirm', 'left', 'declined');
create index network_memberships_by_territory on network_memberships (territory_id, requested_at);

-- Who speaks for a membership: a key into the other vault.
create table network_membership_contacts (
  membership_id uuid not null references network_memberships (id) on delete cascade,
  person_id uuid not null,
  function text not null default '',
  token_hash text unique,
  is_main boolean not null default true,
  created_at timestamptz not null,
  primary key (membership_id, person_id)
);
create index network_membership_contacts_by_person on network_membership_contacts (person_id);

-- A year of membership: it counts once its invoice is settled, or at once when it is free.
create table network_membership_periods (
  id uuid primary key,
  membership_id uuid not null references network_memberships (id) on delete cascade,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  fee_cents bigint not null check (fee_cents >= 0),
  fee_reason jsonb not null,
  settled_on date,
  created_at timestamptz not null,
  unique (membership_id, starts_on)
);

-- One letter for one end and one step, whatever runs twice.
create table network_membership_reminders (
  membership_id uuid not null references network_memberships (id) on delete cascade,
  until_on date not null,
  step integer not null,
  sent_on date not null,
  primary key (membership_id, until_on, step)
);
