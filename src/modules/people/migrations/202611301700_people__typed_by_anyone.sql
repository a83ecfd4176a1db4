-- Whoever typed this address first proved nothing: until somebody opens a link that was sent there, or the team agrees, the
-- name that came with it is not known to be that of the mailbox's reader.
alter table identities add column typed_by_anyone boolean not null default false;
