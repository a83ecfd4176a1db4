-- Search that forgives: without accents, with typing mistakes, in French.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words to compare: no capitals, no accents. Declared immutable so that an index may be built on it;
-- the rules of unaccent do not change while the house runs.
create function plain_words(words text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent'::regdictionary, words));

-- French without its little words. They are dropped before accents are, otherwise « à » stays as « a ».
create text search dictionary fr_stop (template = simple, stopwords = french, accept = false);
create text search configuration fr (copy = french);
alter text search configuration fr
  alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart
  with fr_stop, unaccent, french_stem;

-- PostgreSQL's French list forgets « les », which it then reads as « le »: taken out on both sides.
create function french_words(words text) returns tsvector
  language sql immutable strict parallel safe
  return ts_delete(to_tsvector('fr'::regconfig, words), array['le']);

create function french_query(words text) returns tsquery
  language sql immutable strict parallel safe
  return websearch_to_tsquery('fr'::regconfig, regexp_replace(words, '\mles\M', ' ', 'gi'));
