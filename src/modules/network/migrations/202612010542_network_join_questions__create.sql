-- What the team adds to a request to join, for each kind of territory, as the engine of questionnaires describes it.
create table network_join_questions (
  kind text primary key check (
    kind in ('commune', 'intercommunality', 'territorial-public-establishment', 'department', 'region', 'organisation')
  ),
  questions jsonb not null default '[]'
);

-- What whoever asked answered, beside their function: it goes with them.
alter table network_membership_contacts add column answers jsonb not null default '{}';
