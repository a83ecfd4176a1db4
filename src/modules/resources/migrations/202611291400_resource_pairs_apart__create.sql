-- Two resources that look alike and that somebody said are not the same: the list of probable duplicates leaves them out.
-- The smaller key comes first, so that a pair stands once. A resource that goes takes its pairs with it.
create table resource_pairs_apart (
  one_id uuid not null references resources (id) on delete cascade,
  two_id uuid not null references resources (id) on delete cascade,
  by_id uuid,
  at timestamptz not null,
  primary key (one_id, two_id),
  constraint resource_pairs_apart_order check (one_id < two_id)
);
create index resource_pairs_apart_by_two on resource_pairs_apart (two_id);
