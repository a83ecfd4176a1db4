-- Where a resource comes from. The credit is written down that day: it outlives the original.
create table resource_lineages (
  resource_id uuid primary key references resources (id) on delete cascade,
  parent_id uuid references resources (id) on delete set null,
  parent_version integer not null,
  parent_title text not null,
  parent_authors text[] not null default '{}',
  parent_href text not null,
  parent_licence text not null,
  changes text not null default '',
  at timestamptz not null,
  check (resource_id <> parent_id)
);

create index resource_lineages_parent on resource_lineages (parent_id);
