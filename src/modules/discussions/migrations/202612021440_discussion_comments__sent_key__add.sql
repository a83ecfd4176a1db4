-- One form that was drawn writes one message: pressed twice, or sent again from the page before, it finds what it wrote.
alter table discussion_comments add column sent_key text;
create unique index on discussion_comments (author_id, sent_key);
