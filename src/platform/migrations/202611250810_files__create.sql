-- What people attached. The bytes lie in the storage under their SHA-256; here is what is said of them.
create table files (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  public boolean not null,
  created_at timestamptz not null,
  uploaded_by uuid
);

create index files_sha256 on files (sha256);
