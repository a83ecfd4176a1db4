create table letterheads (
  id uuid primary key,
  -- Left out: an entity of the house. Given: a territory that convenes or signs.
  territory_id uuid unique references territories (id) on delete cascade,
  -- The house’s own, that papers carry when nobody else is named.
  is_main boolean not null default false,
  name text not null,
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  siret text not null default '',
  rna text not null default '',
  vat_number text not null default '',
  vat_mention text not null default '',
  accent text not null default '',
  logo_file uuid references files (id),
  logo_alt text not null default '',
  signatory_name text not null default '',
  signatory_role text not null default '',
  signatory_until date,
  signature_file uuid references files (id),
  source text not null default 'own' check (source in ('own', 'demo')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (not (is_main and territory_id is not null))
);

create unique index letterheads_main on letterheads (is_main) where is_main;
