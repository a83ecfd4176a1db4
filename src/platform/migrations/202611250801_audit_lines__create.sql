-- The memory of every act: one line in the act's own transaction, chained by hash.
-- No personal data: people are their random key only.
create table audit_lines (
  position bigint primary key,
  at timestamptz not null,
  actor_id uuid,
  act text not null,
  subject text not null,
  is_public boolean not null,
  detail jsonb not null default '{}',
  previous_hash text not null,
  hash text not null unique
);

create index audit_lines_subject on audit_lines (subject, position desc);
create index audit_lines_public on audit_lines (position desc) where is_public;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % keeps what was written: % is refused', tg_table_name, tg_op
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_lines_keep before update or delete on audit_lines
  for each row execute function refuse_change();
create trigger audit_lines_keep_all before truncate on audit_lines
  for each statement execute function refuse_change();
