-- What an imported map was made from: the same export sent again is known.
create table opinion_exports (
  map_id uuid primary key references opinion_maps (id) on delete cascade,
  sha256 text not null
);
create index opinion_exports_by_sha256 on opinion_exports (sha256);
