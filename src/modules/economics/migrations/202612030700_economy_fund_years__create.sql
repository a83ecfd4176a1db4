-- What a grant paid in a year, where whoever keeps the accounts says it otherwise than it is computed, and why.
create table economy_fund_years (
  grant_id uuid not null references economy_grants (id) on delete cascade,
  year integer not null check (year between 2000 and 2100),
  used_cents bigint not null check (used_cents >= 0),
  reason text not null,
  written_at timestamptz not null,
  primary key (grant_id, year)
);
