-- Someone we may write to, at a place. Name, address and telephone are in the other vault.
create table network_contacts (
  id uuid primary key,
  person_id uuid not null,
  territory_id uuid references territories (id),
  function text not null default '',
  kind text not null default 'other' check (kind in ('elected', 'officer', 'civil-society', 'other')),
  -- Where the data come from: what the law makes us tell the person.
  origin text not null,
  origin_detail text not null default '',
  collected_on date not null,
  informed_on date,
  last_exchange_on date not null,
  import_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  -- A hand or another import came after the one that made it.
  touched_at timestamptz
);
create unique index network_contacts_once on network_contacts (person_id, territory_id) nulls not distinct;
create index network_contacts_by_territory on network_contacts (territory_id);
create index network_contacts_by_import on network_contacts (import_id);
create index network_contacts_by_exchange on network_contacts (last_exchange_on);

create table network_contact_imports (
  id uuid primary key,
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx', 'vcard')),
  encoding text not null default '',
  header jsonb not null,
  mapping jsonb not null default '{}',
  origin text not null default '',
  origin_detail text not null default '',
  state text not null default 'read' check (state in ('read', 'tried', 'running', 'done', 'undoing', 'undone')),
  total integer not null,
  handled integer not null default 0,
  by_person_id uuid,
  at timestamptz not null,
  finished_at timestamptz
);
create index network_contact_imports_by_time on network_contact_imports (at desc);

-- The lines as they were read, and what became of each.
create table network_contact_import_rows (
  import_id uuid not null references network_contact_imports (id) on delete cascade,
  line integer not null,
  cells jsonb not null,
  outcome text not null default 'waiting'
    check (outcome in ('waiting', 'created', 'updated', 'unchanged', 'rejected', 'undone', 'kept')),
  reason text not null default '',
  choices jsonb not null default '[]',
  contact_id uuid,
  person_id uuid,
  made_person boolean not null default false,
  mandate_id uuid,
  before jsonb,
  primary key (import_id, line)
);

-- Which heading meant what, the last time: offered again for the same headings.
create table network_contact_mappings (
  headings text primary key,
  mapping jsonb not null,
  used_at timestamptz not null
);
