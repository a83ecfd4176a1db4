-- The key of the files of a survey: in a file of its own, so that what is kept here says nothing without it.
create table survey_file_keys (
  survey_id uuid primary key references surveys (id) on delete cascade,
  key_file uuid not null references files (id)
);

-- What somebody joined to their answer, sealed. It is called as the house calls it.
create table survey_files (
  id uuid primary key,
  answer_id uuid not null,
  question text not null,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sealed bytea not null,
  unique (answer_id, question)
);

-- A file goes with its answer, whatever takes the answer away. Looked at in the end: closing a survey writes its answers anew.
create function survey_files_follow() returns trigger language plpgsql as $$
begin
  delete from survey_files f where f.answer_id = old.id
    and not exists (select 1 from survey_answers a where a.id = old.id);
  return null;
end $$;
create constraint trigger survey_files_follow after delete on survey_answers
  deferrable initially deferred for each row execute function survey_files_follow();
