-- An invitation travels with its letter: mail programs put it in the calendar.
alter table outbox_mails add column ical_method text check (ical_method in ('REQUEST', 'CANCEL', 'PUBLISH'));
alter table outbox_mails add column body_ical text;
alter table outbox_mails add check ((ical_method is null) = (body_ical is null));
