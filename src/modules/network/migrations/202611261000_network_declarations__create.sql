-- The public text that territories sign. A version is never rewritten: a new one comes after it.
create table network_declarations (
  number integer primary key check (number > 0),
  title text not null,
  text text not null,
  changes text not null default '',
  published_by uuid,
  published_at timestamptz not null
);
