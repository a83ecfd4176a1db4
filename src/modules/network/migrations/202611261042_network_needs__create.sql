-- What a territory would like to try: matched with the calls of experiments.
create table network_needs (
  territory_id uuid primary key references territories (id),
  challenges jsonb not null default '[]',
  themes text not null default '',
  available_from date,
  available_until date,
  words text not null default '',
  updated_by uuid,
  updated_at timestamptz not null
);
-- Who asked to be told of calls that match.
create table network_need_watchers (
  territory_id uuid not null references network_needs (territory_id) on delete cascade,
  person_id uuid not null,
  since timestamptz not null,
  primary key (territory_id, person_id)
);
create index network_need_watchers_by_person on network_need_watchers (person_id);
