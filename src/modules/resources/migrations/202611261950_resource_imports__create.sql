-- A file of resources, and what became of it.
create table resource_imports (
  id uuid primary key,
  file_name text not null,
  file_hash text not null,
  format text not null
    check (format in ('participedia', 'bibtex', 'ris', 'csl', 'csv', 'xlsx', 'docx')),
  header jsonb not null,
  mapping jsonb not null default '{}',
  source text not null,
  licence text not null,
  publish boolean not null default false,
  state text not null default 'read'
    check (state in ('read', 'tried', 'running', 'done', 'undoing', 'undone')),
  total integer not null default 0,
  handled integer not null default 0,
  pictures integer not null default 0,
  by_person_id uuid,
  at timestamptz not null,
  finished_at timestamptz
);
create index resource_imports_by_time on resource_imports (at desc);

-- The lines as they were read, and what became of each.
create table resource_import_lines (
  import_id uuid not null references resource_imports (id) on delete cascade,
  line integer not null,
  cells jsonb not null,
  outcome text not null default 'waiting' check (
    outcome in ('waiting', 'created', 'updated', 'same', 'edited', 'rejected', 'undone', 'kept')
  ),
  reason text not null default '',
  resource_id uuid,
  before jsonb,
  primary key (import_id, line)
);
create index resource_import_lines_waiting on resource_import_lines (import_id, outcome, line);

-- Which resource came from which number of which source: a second file finds it again.
create table resource_sources (
  source text not null,
  source_id text not null,
  -- The number is taken first, then the resource is written: the two are together in the end.
  resource_id uuid not null
    references resources (id) on delete cascade deferrable initially deferred,
  -- What the line said; and what the resource said once it was written: hands change the second only.
  line_mark text not null,
  words_mark text not null,
  file_hash text not null,
  import_id uuid not null,
  imported_at timestamptz not null
);
create unique index resource_sources_once on resource_sources (source, source_id);
create index resource_sources_resource on resource_sources (resource_id);

-- Which heading meant what, the last time: offered again for the same headings.
create table resource_import_mappings (
  headings text primary key,
  mapping jsonb not null,
  used_at timestamptz not null
);
