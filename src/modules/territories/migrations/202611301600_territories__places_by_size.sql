-- The places of one kind that are the closest in size to a member: hundreds of members ask for theirs at once.
create index territories_by_size on territories (kind, population);
