-- French typography is not in the reach of PostgreSQL's parser: in many locales it takes a no-break
-- space, a quotation mark or a middle dot for a letter, and « suite : » or « habitant·es » for a word of
-- their own. Seen here as what they are, on both sides.
create function readable(words text) returns text
  language sql immutable strict parallel safe
  return translate(
    regexp_replace(words, '[·•][a-z]{1,6}', '', 'g'),
    U&'\2019\2018\02BC\00A0\202F\2009\2007\00AB\00BB\201C\201D\2026\2013\2014\00B7\2022',
    '''''''             ');

create or replace function french_words(words text) returns tsvector
  language sql immutable strict parallel safe
  return ts_delete(to_tsvector('fr'::regconfig, readable(words)), array['le']);

create or replace function french_query(words text) returns tsquery
  language sql immutable strict parallel safe
  return websearch_to_tsquery('fr'::regconfig,
    regexp_replace(translate(readable(words), '''', ' '), '\mles\M', ' ', 'gi'));
