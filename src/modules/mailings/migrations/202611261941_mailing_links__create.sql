-- The association decides whether clicks are counted, and says since when; off until then.
alter table mailing_house
  add column clicks_decided_on date;

-- What was decided when the letter left counts for that letter: its words say so.
alter table mailings add column clicks_counted boolean not null default false;

-- The links of a letter that counts them: how often each was followed, and never by whom.
create table mailing_links (
  mailing_id uuid not null references mailings (id) on delete cascade,
  number integer not null check (number > 0),
  href text not null check (href ~ '^https?://'),
  clicks integer not null default 0 check (clicks >= 0),
  primary key (mailing_id, number)
);
