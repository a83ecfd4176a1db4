-- A file of experiments that were lived before this house, from its reading to its end.
create table experiment_imports (
  id uuid primary key,
  file_name text not null,
  header jsonb not null,
  mapping jsonb not null default '{}',
  state text not null default 'read' check (state in ('read', 'tried', 'running', 'done', 'undoing', 'undone')),
  total integer not null,
  handled integer not null default 0,
  by_person_id uuid,
  at timestamptz not null,
  finished_at timestamptz
);
create index experiment_imports_by_time on experiment_imports (at desc);

-- The lines as they were read, and what became of each.
create table experiment_import_lines (
  import_id uuid not null references experiment_imports (id) on delete cascade,
  line integer not null,
  cells jsonb not null,
  outcome text not null default 'waiting'
    check (outcome in ('waiting', 'created', 'updated', 'unchanged', 'rejected', 'undone', 'kept')),
  reason text not null default '',
  -- What it made, or what was there already under the same title; an experiment may go, its line says that it was.
  experiment_id uuid,
  primary key (import_id, line)
);

-- Which heading meant what, the last time: offered again for the same headings.
create table experiment_import_mappings (
  headings text primary key,
  mapping jsonb not null,
  used_at timestamptz not null
);
