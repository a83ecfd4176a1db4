-- Cookies of the first answer, readable only with the key that the page holds and no table keeps.
alter table submissions add column cookies text;
