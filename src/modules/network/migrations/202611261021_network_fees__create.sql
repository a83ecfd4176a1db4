-- Amounts by population, from a day on. What holds for a year that began is never rewritten.
create table network_fee_schedules (
  id uuid primary key,
  effective_from date not null unique,
  free_kinds text[] not null default '{}',
  organisation_cents bigint not null default 0 check (organisation_cents >= 0),
  created_at timestamptz not null
);
create table network_fee_bands (
  schedule_id uuid not null references network_fee_schedules (id) on delete cascade,
  from_population integer not null check (from_population >= 0),
  cents bigint not null check (cents >= 0),
  primary key (schedule_id, from_population)
);

-- What the association writes on its invoices: one line for the house.
create table network_billing (
  single boolean primary key default true check (single),
  name text not null,
  address text not null,
  siret text not null,
  vat_mention text not null,
  payment_terms text not null,
  payment_days integer not null check (payment_days between 0 and 90),
  iban text not null,
  bic text not null,
  year_mode text not null check (year_mode in ('moving', 'calendar')),
  changed_at timestamptz not null
);
