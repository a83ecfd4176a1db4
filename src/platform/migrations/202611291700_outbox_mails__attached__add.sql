-- A text that its reader keeps beside the letter: a signed proof, for one. Written by the house, never by a person.
alter table outbox_mails add column attached_name text;
alter table outbox_mails add column attached_text text;
alter table outbox_mails add check ((attached_name is null) = (attached_text is null));
