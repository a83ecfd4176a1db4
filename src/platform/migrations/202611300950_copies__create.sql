-- What was begun from something that was there: which from which, and what is still to be written again. Nobody is in it.
create table copies (
  -- Both as the audit names them: `event:<id>`.
  subject text primary key,
  source text not null,
  copied_at timestamptz not null,
  -- Of each field to be written again, the fingerprint of what came along: once it differs, somebody wrote it.
  marks jsonb not null
);
