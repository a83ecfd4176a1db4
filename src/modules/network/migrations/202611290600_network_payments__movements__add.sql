-- What was paid beyond an invoice is given back, or goes to the next one: both are lines like the others, below zero where
-- money leaves the invoice.
alter table network_payments drop constraint network_payments_cents_check;
alter table network_payments add constraint network_payments_cents_check check (cents <> 0);
alter table network_payments drop constraint network_payments_source_check;
alter table network_payments add constraint network_payments_source_check
  check (source in ('hand', 'bank', 'helloasso', 'demo', 'given-back', 'kept'));
alter table network_payments add constraint network_payments_sign_check
  check (cents > 0 or source in ('given-back', 'kept'));
