-- The partnership agreement of an experiment, and what each party promised in it.
create table experiment_agreements (
  id uuid primary key,
  experiment_id uuid not null unique references experiments (id) on delete cascade,
  object text not null,
  preamble text not null default '',
  starts_on date,
  ends_on date,
  amount_cents bigint check (amount_cents >= 0),
  payment_terms text not null default '',
  deliberation_ref text not null default '',
  deliberation_on date,
  signed_on date,
  file_id uuid,
  declaration_on date,
  declaration_place text not null default '',
  declaration_link text,
  updated_at timestamptz not null,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table experiment_agreement_parties (
  id uuid primary key,
  agreement_id uuid not null references experiment_agreements (id) on delete cascade,
  position integer not null,
  organisation text not null,
  representative text not null default '',
  representative_title text not null default ''
);
create index experiment_agreement_parties_by_agreement
  on experiment_agreement_parties (agreement_id, position);

create table experiment_commitments (
  id uuid primary key,
  agreement_id uuid not null references experiment_agreements (id) on delete cascade,
  party_id uuid not null references experiment_agreement_parties (id),
  text text not null,
  due_on date,
  state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
  state_note text not null default '',
  state_on date,
  reminded_soon_on date,
  reminded_late_on date
);
create index experiment_commitments_by_agreement on experiment_commitments (agreement_id);
create index experiment_commitments_due on experiment_commitments (due_on) where state = 'open';

-- What was changed after the signature, by whom it was signed again.
create table experiment_agreement_amendments (
  id uuid primary key,
  agreement_id uuid not null references experiment_agreements (id) on delete cascade,
  number integer not null,
  object text not null,
  reason text not null,
  signed_on date not null,
  file_id uuid,
  recorded_by uuid,
  at timestamptz not null,
  unique (agreement_id, number)
);
