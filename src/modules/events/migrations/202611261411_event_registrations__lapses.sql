-- Offers that somebody let pass: back to the end of the list once, then out of it.
alter table event_registrations add column lapses integer not null default 0;
