-- Sent after this month of it was closed: its days there are not among those that were sent, until the month is reopened.
alter table timesheet_weeks
  add column late_month date check (extract(day from late_month) = 1);
