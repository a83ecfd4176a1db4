-- What somebody asks of a list, kept under a name: for themselves, or for the team.
create table saved_views (
  id uuid primary key,
  -- Nobody any more for a view of the team whose author left the house.
  owner_id uuid,
  list text not null,
  name text not null,
  query text not null,
  is_shared boolean not null,
  created_at timestamptz not null,
  check (is_shared or owner_id is not null)
);
create index saved_views_list on saved_views (list);
create index saved_views_owner on saved_views (owner_id);
