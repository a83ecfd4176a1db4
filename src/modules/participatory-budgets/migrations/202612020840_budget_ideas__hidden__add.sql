-- The words of an idea that nobody outside reads any more, since when, and why: its number and its answer stay.
alter table budget_ideas
  add column hidden_at timestamptz,
  add column hidden_reason text not null default '',
  add constraint budget_ideas_hidden check ((hidden_at is null) = (hidden_reason = ''));
