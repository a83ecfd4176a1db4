-- What the team notes of a call, a mail or a meeting, and what it will do next.
create table network_exchanges (
  id uuid primary key,
  territory_id uuid not null references territories (id),
  held_on date not null,
  kind text not null check (kind in ('call', 'mail', 'meeting', 'visit', 'other')),
  summary text not null,
  next_action text not null default '',
  next_on date,
  next_done_on date,
  author_id uuid,
  noted_at timestamptz not null
);
create index network_exchanges_by_territory on network_exchanges (territory_id, held_on desc);
create index network_exchanges_next on network_exchanges (next_on) where next_done_on is null;
