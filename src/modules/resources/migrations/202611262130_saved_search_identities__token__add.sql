-- The letters of an alert carry its link, so the link must be known when they leave: it lives with the
-- address, in the vault.
alter table saved_searches drop column token_hash;
alter table saved_search_identities add column token text not null unique;
