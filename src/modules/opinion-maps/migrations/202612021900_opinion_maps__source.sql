-- Where a conversation that ended elsewhere comes from, in the words of whoever imported it; empty for maps of this house.
alter table opinion_maps add column source text not null default '';
