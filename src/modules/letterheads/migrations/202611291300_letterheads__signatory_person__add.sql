-- The account of whoever signs, when there is one: erasing an account forgets its own signature, never that of a namesake.
alter table letterheads add column signatory_person_id uuid references persons (id) on delete set null;
