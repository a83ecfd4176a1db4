-- The last number given in each series of a year. Its line is locked until the invoice is written: an
-- act that fails gives its number back, and two acts never take the same one.
create table network_invoice_counters (
  series text not null check (series in ('F', 'A', 'DEMO')),
  year integer not null,
  last_rank integer not null check (last_rank > 0),
  last_on date not null,
  primary key (series, year)
);

-- What was issued, as it was issued.
create table network_invoices (
  id uuid primary key,
  series text not null check (series in ('F', 'A', 'DEMO')),
  year integer not null,
  rank integer not null check (rank > 0),
  number text not null unique,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  membership_id uuid not null references network_memberships (id),
  period_id uuid references network_membership_periods (id),
  territory_id uuid not null references territories (id),
  buyer jsonb not null,
  seller jsonb not null,
  lines jsonb not null,
  total_cents bigint not null check (total_cents >= 0),
  credits_id uuid unique references network_invoices (id),
  credit_reason text not null default '',
  issued_by uuid,
  unique (series, year, rank),
  check ((series = 'A') = (credits_id is not null))
);
create index network_invoices_by_membership on network_invoices (membership_id, issued_on);
create index network_invoices_by_period on network_invoices (period_id);

create table network_payments (
  id uuid primary key,
  invoice_id uuid not null references network_invoices (id),
  cents bigint not null check (cents > 0),
  received_on date not null,
  method text not null check (method in ('transfer', 'cheque', 'card', 'cash', 'other')),
  source text not null check (source in ('hand', 'bank', 'helloasso', 'demo')),
  -- The same line of the same statement is known again by this, whatever the name of its file.
  source_key text unique,
  reference text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  cancelled_on date,
  cancel_reason text not null default ''
);
create index network_payments_by_invoice on network_payments (invoice_id);

-- A statement that was read and waits for a yes. Its lines carry names: they go within the month.
create table network_payment_imports (
  id uuid primary key,
  kind text not null check (kind in ('bank', 'helloasso')),
  file_name text not null,
  lines jsonb not null,
  imported_by uuid,
  imported_at timestamptz not null,
  confirmed_at timestamptz
);
