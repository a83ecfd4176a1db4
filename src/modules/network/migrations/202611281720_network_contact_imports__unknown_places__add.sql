-- What becomes of a contact whose organisation the house does not know: left out, or kept with its words.
alter table network_contact_imports add column unknown_places text not null default 'reject'
  check (unknown_places in ('reject', 'text'));
