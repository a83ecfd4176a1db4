-- Paper says nothing of whose it is: where voices are weighted, a batch holds the sheets of one weight.
alter table vote_batches add column weight integer not null default 1 check (weight >= 1);
