-- A file that goes with a resource, under its own licence: a kit is made of several.
create table resource_files (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  position integer not null check (position > 0),
  file_id uuid not null,
  title text not null,
  -- What a picture shows, what a file is for: read aloud in place of it.
  description text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  -- What may not be copied never comes in: only its address is given, among the sources.
  licence text not null check (licence not in ('all-rights-reserved', 'unknown')),
  rights_holder text not null default '',
  -- People who can be recognised have agreed to be shown here.
  people_shown text not null check (people_shown in ('nobody', 'not-recognisable', 'agreed')),
  agreement text not null default '',
  -- The step of the kit that uses it.
  step integer check (step > 0),
  added_at timestamptz not null,
  added_by uuid,
  check (people_shown <> 'agreed' or agreement <> '')
);

create unique index resource_files_order on resource_files (resource_id, position);
create index resource_files_file on resource_files (file_id);
