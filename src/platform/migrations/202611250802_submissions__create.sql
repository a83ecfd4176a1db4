-- One row per form sent: the same key a second time is answered by the first result.
create table submissions (
  key text primary key,
  at timestamptz not null,
  location text
);

create index submissions_at on submissions (at);
