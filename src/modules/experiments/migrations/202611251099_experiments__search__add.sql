-- Found by its French words wherever they stand, and by a title written with a slip of the keys.
create index experiments_by_words on experiments using gin ((
  setweight(french_words(title), 'A') ||
  setweight(french_words(question || ' ' || hypothesis || ' ' || summary), 'B')
));
create index experiments_by_likeness on experiments using gin (plain_words(title) gin_trgm_ops);
