-- How far a mailbox was read. A UID means something only with the validity it came with.
create table watch_mailboxes (
  key_hash text primary key,
  uid_validity text not null default '',
  last_uid bigint not null default 0,
  -- Whoever reads it holds it until then.
  free_at timestamptz not null,
  read_at timestamptz,
  last_problem text not null default ''
);
