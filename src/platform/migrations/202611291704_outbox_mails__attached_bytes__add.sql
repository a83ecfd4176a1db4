-- A paper that its reader keeps beside the letter: an invoice, for whoever may open no page. It goes once the letter left.
alter table outbox_mails add column attached_bytes bytea;
alter table outbox_mails drop constraint outbox_mails_check1;
alter table outbox_mails add constraint outbox_mails_attached_check
  check (num_nonnulls(attached_text, attached_bytes) = num_nonnulls(attached_name));
