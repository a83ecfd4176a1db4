-- Whom a sender may write to before its next commit that waits for the disk, and since when the database
-- that took its commits has been up: another start means that some of them may be lost.
alter table mailing_leases
  add column claim integer[] not null default '{}',
  add column server_since timestamptz;
