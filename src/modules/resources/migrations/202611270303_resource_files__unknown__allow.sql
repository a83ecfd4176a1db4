-- A picture that came inside a document waits, unseen, until somebody says whose it is. What is known to
-- be reserved still never comes in.
alter table resource_files drop constraint resource_files_licence_check;
alter table resource_files add constraint resource_files_licence_check
  check (licence <> 'all-rights-reserved');

create table resource_import_pictures (
  import_id uuid not null references resource_imports (id) on delete cascade,
  position integer not null check (position > 0),
  file_id uuid not null,
  title text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  primary key (import_id, position)
);
create index resource_import_pictures_file on resource_import_pictures (file_id);
