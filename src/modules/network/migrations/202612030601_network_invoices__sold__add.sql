-- One invoicing for memberships and for what is sold by a quote: the same counters, payments and credit notes. An invoice
-- is of a membership and its territory, or of a quote. The commercial entity is another person before the law: it has
-- series of its own (C its invoices, D its credit notes), without a gap either.
alter table network_invoices
  alter column membership_id drop not null,
  alter column territory_id drop not null,
  add column quote_id uuid,
  drop constraint network_invoices_series_check,
  drop constraint network_invoices_check1,
  add constraint network_invoices_series_check check (series in ('F', 'A', 'DEMO', 'C', 'D')),
  add constraint network_invoices_credits_check check ((series in ('A', 'D')) = (credits_id is not null)),
  add constraint network_invoices_of_one_check
    check ((quote_id is null) = (membership_id is not null) and (quote_id is null) = (territory_id is not null));
create index network_invoices_by_quote on network_invoices (quote_id);
alter table network_invoice_counters
  drop constraint network_invoice_counters_series_check,
  add constraint network_invoice_counters_series_check check (series in ('F', 'A', 'DEMO', 'C', 'D'));
