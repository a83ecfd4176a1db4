-- A coaching that was closed too soon goes on: when, and why, stay on its page.
alter table network_coachings add column reopened_at timestamptz;
alter table network_coachings add column reopen_reason text not null default '';
