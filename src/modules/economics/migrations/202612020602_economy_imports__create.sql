-- Which accounts go to which line of which project, by the code of their axis and words of their label when they are said.
create table economy_rules (
  id uuid primary key,
  account text not null,
  axis text not null default '',
  words text not null default '',
  project_id uuid not null references economy_projects (id) on delete cascade,
  -- Of this room, or of the experiment that the project reads: no table holds both.
  line_id uuid not null,
  position integer not null
);

-- A file of accounting entries: its sums, and never the file. Tried, it is only looked at; kept, it counts; replaced by a
-- later file of the same year, or taken back, it counts no more and stays readable.
create table economy_imports (
  id uuid primary key,
  state text not null check (state in ('tried', 'kept', 'replaced', 'taken-back')),
  file_name text not null,
  siren text not null default '',
  sha256 text not null,
  -- The same file sorted by other rules is another import.
  rules_sha256 text not null,
  axis text not null default '',
  starts_on date not null,
  ends_on date not null,
  lines integer not null,
  entries integer not null,
  debit_cents bigint not null,
  charges_cents bigint not null,
  products_cents bigint not null,
  used_cents bigint not null,
  given_cents bigint not null,
  not_validated integer not null,
  tried_at timestamptz not null,
  kept_at timestamptz,
  check ((state = 'tried') = (kept_at is null))
);
create index economy_imports_state on economy_imports (state, starts_on);

create table economy_booked (
  import_id uuid not null references economy_imports (id) on delete cascade,
  project_id uuid not null references economy_projects (id) on delete cascade,
  line_id uuid not null,
  -- As the line was then: it is read still when it is taken away.
  side text not null check (side in ('cost', 'revenue')),
  nature text not null,
  label text not null,
  in_kind boolean not null,
  cents bigint not null,
  lines integer not null,
  primary key (import_id, project_id, line_id)
);
create index economy_booked_project on economy_booked (project_id);

create table economy_unmapped (
  import_id uuid not null references economy_imports (id) on delete cascade,
  account text not null,
  axis text not null,
  label text not null,
  charges_cents bigint not null,
  products_cents bigint not null,
  used_cents bigint not null,
  given_cents bigint not null,
  lines integer not null,
  primary key (import_id, account, axis)
);
