-- What was typed or ticked at the door is not a scanned ticket: each presence keeps how it was known.
alter table event_presences drop constraint event_presences_medium_check;

alter table event_presences add constraint event_presences_medium_check
  check (medium in ('qr', 'typed', 'ticked', 'screen', 'paper', 'import', 'link'));
