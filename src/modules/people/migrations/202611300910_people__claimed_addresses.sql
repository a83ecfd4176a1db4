-- Whoever typed the address of somebody else under another name, without an account: answers go to this mailbox, and nobody
-- signs in by it. It is beside `email`, which is unique and opens the account of the one person that has it.
alter table identities add column claimed_email text check (claimed_email = lower(claimed_email));
alter table identities add constraint identities_one_address check (email is null or claimed_email is null);

create index identities_claimed_email on identities (claimed_email) where claimed_email is not null;
