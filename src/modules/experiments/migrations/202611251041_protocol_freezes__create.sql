-- Adopted by consent: the circle, the day, the minutes.
create table protocol_adoptions (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  number integer not null,
  circle text not null,
  adopted_on date not null,
  minutes text not null,
  link text,
  file_id uuid,
  recorded_by uuid,
  at timestamptz not null,
  foreign key (experiment_id, number) references protocol_versions (experiment_id, number)
);
create index protocol_adoptions_by_experiment on protocol_adoptions (experiment_id, at desc);

-- Frozen versions, with their exact bytes. The database itself checks the hash.
create table protocol_freezes (
  experiment_id uuid not null references experiments (id) on delete cascade,
  number integer not null,
  bytes bytea not null,
  sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
  frozen_at timestamptz not null,
  frozen_by uuid,
  -- The frozen version this one replaces, and why.
  amends integer,
  reason text not null default '',
  primary key (experiment_id, number),
  foreign key (experiment_id, number) references protocol_versions (experiment_id, number),
  foreign key (experiment_id, amends) references protocol_freezes (experiment_id, number),
  check ((amends is null) = (reason = ''))
);
-- One first freeze, and one chain of amendments after it: never two heads.
create unique index protocol_freezes_first on protocol_freezes (experiment_id)
  where amends is null;
create unique index protocol_freezes_chain on protocol_freezes (experiment_id, amends);

-- An amendment being written: between its opening and its end, sections may be saved again.
create table protocol_amendments (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  amends integer not null,
  reason text not null check (reason <> ''),
  opened_by uuid,
  opened_at timestamptz not null,
  outcome text check (outcome in ('frozen', 'abandoned')),
  ended_at timestamptz,
  foreign key (experiment_id, amends) references protocol_freezes (experiment_id, number),
  check ((outcome is null) = (ended_at is null))
);
create unique index protocol_amendments_open on protocol_amendments (experiment_id)
  where outcome is null;

create trigger protocol_freezes_written_once before update or delete on protocol_freezes
  for each row execute function refuse_change_of_history();

create function refuse_emptying() returns trigger language plpgsql as $$
begin
  raise exception 'truncate of % is refused: it is history', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger protocol_freezes_never_emptied before truncate on protocol_freezes
  execute function refuse_emptying();
