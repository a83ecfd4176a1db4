-- The day of erasure may be put off, with a reason that people are told: the first day that was announced stays known.
-- The days on which the team was warned of the day that stands: no draw is given up by the night without a warning.
alter table draw_recruitments
  add column erase_first_on date,
  add column erase_postponed_because text not null default '',
  add column erase_warned_first date,
  add column erase_warned_last date;
