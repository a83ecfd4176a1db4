-- Their words are read again, now that French typography is.
reindex index experiments_by_words;
