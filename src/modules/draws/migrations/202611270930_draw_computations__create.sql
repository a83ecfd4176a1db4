-- A calculation of the engine for a draw: asked, running in a thread, done, or stopped. One at a time.
create table draw_computations (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  -- On an invented pool, or on the people who said yes.
  pool text not null check (pool in ('invented', 'registered')),
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  -- Fingerprint of the quotas and sizes: a result speaks of these only.
  quotas_sha256 text not null,
  phase text not null default '',
  done integer not null default 0,
  total integer not null default 0,
  stop_asked boolean not null default false,
  outcome jsonb,
  problem text,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index draw_computations_by_draw on draw_computations (draw_id, started_at desc);
create unique index draw_computations_one_running on draw_computations (draw_id)
  where state = 'running';
