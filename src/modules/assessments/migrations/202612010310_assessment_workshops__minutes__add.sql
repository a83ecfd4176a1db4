-- What was said in a workshop, in Markdown, for everyone to read; empty until it is written.
alter table assessment_workshops add column minutes text not null default '';
