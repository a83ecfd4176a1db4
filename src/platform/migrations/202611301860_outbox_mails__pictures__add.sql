-- Pictures that the HTML of a letter shows, as keys of files: read when the letter leaves, never looked up by its reader.
alter table outbox_mails add column pictures text[] not null default '{}';
