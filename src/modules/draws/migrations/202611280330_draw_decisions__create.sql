-- A seat that nobody can take under the quotas: what two people decide of it, in public.
create table draw_decisions (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  -- Ticket that gave the seat back.
  seat text not null,
  choice text not null check (choice in ('empty', 'next')),
  reason text not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  second_by uuid check (second_by <> signed_by),
  second_at timestamptz,
  check ((second_by is null) = (second_at is null))
);
create unique index draw_decisions_open on draw_decisions (draw_id, seat) where second_by is null;
create index draw_decisions_by_draw on draw_decisions (draw_id);

-- Somebody holds a signed acknowledgement, and their ticket is not in the public pool.
create table draw_contests (
  draw_id uuid not null references draws (id) on delete cascade,
  ticket text not null,
  contested_at timestamptz not null,
  primary key (draw_id, ticket)
);
