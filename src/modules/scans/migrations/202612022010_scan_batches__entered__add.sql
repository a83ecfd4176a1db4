-- Sheets of it were confirmed: what is left of the batch is not all that there was.
alter table scan_batches add column entered boolean not null default false;
