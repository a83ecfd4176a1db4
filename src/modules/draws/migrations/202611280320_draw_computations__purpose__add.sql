-- A calculation tries the quotas, or makes the list of a frozen pool: each page looks at its own.
alter table draw_computations add column purpose text not null default 'trial'
  check (purpose in ('trial', 'list'));
