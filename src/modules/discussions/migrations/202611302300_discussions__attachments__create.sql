-- Files joined to a message. The name and the size of each are those of its file.
create table discussion_attachments (
  id uuid primary key,
  comment_id uuid not null references discussion_comments (id) on delete cascade,
  file_id uuid not null references files (id),
  -- Of a picture: drawn small, and what it shows for whoever does not see it.
  small_id uuid references files (id),
  alt text not null default '',
  added_at timestamptz not null,
  check ((small_id is null) = (alt = ''))
);
create index on discussion_attachments (comment_id);
