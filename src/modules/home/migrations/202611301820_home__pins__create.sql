-- What somebody keeps at hand in the rail: a thing that a room hands over, a page of the rail, or a view of a list.
create table pins (
  person_id uuid not null,
  -- The kind of a thing (`experiment`), `page` or `view`.
  kind text not null,
  -- Its identifier, or the address of a page of the rail. What is typed in an address is never kept.
  key text not null,
  position smallint not null,
  pinned_at timestamptz not null,
  primary key (person_id, kind, key)
);
