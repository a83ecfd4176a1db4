-- What a day of each role costs and is sold for, year by year. A role is no person.
create table economy_rates (
  id uuid primary key,
  year integer not null check (year between 2000 and 2100),
  role text not null,
  cost_cents bigint not null check (cost_cents >= 0),
  price_cents bigint not null check (price_cents >= 0),
  position integer not null
);
create unique index economy_rates_role on economy_rates (year, lower(role));

-- The share of direct costs that pays for the structure, in tenths of a percent.
create table economy_years (
  year integer primary key check (year between 2000 and 2100),
  overhead_tenths integer not null check (overhead_tenths between 0 and 1000)
);
