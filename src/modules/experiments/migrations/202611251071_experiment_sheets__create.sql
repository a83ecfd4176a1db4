-- The case sheet while it is being written here; once published it is a resource of the commons.
create table experiment_sheets (
  experiment_id uuid primary key references experiments (id) on delete cascade,
  version integer not null,
  title text not null,
  lead text not null,
  licence text not null,
  content jsonb not null,
  updated_at timestamptz not null,
  updated_by uuid,
  resource_id uuid,
  resource_slug text,
  published_at timestamptz
);
