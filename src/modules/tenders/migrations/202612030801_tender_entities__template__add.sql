-- The paper of the entity, made with a word processor: its answers are written in it.
alter table tender_entities add column template_file_id uuid;
