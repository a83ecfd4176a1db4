-- “We used it here, we changed this, here is what happened.”
create table resource_reuses (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  state text not null check (state in ('address-asked', 'in-review', 'published', 'declined')),
  -- Who said it: a person, a resource drawn from this one, an experiment that adopted it.
  source text not null check (source in ('person', 'resource', 'experiment')),
  -- The resource or the experiment, when one stands behind the line.
  source_id uuid,
  territory_id uuid,
  organisation text not null,
  used_on date,
  changed text not null default '',
  happened text not null default '',
  href text not null default '',
  said_at timestamptz not null,
  published_at timestamptz,
  decline_reason text not null default '',
  check ((source = 'person') = (source_id is null)),
  check ((state = 'published') = (published_at is not null))
);

create unique index resource_reuses_source on resource_reuses (resource_id, source, source_id)
  where source_id is not null;
create index resource_reuses_resource on resource_reuses (resource_id, published_at desc)
  where state = 'published';
create index resource_reuses_published on resource_reuses (published_at desc, id)
  where state = 'published';
create index resource_reuses_waiting on resource_reuses (said_at) where state = 'in-review';
create index resource_reuses_behind on resource_reuses (source_id) where source_id is not null;

-- Whom to write to: apart from what was said, by random key only.
create table resource_reuse_contacts (
  reuse_id uuid primary key references resource_reuses (id) on delete cascade,
  person_id uuid not null,
  -- Hash of the link that proves the address; nothing once it is proved.
  token_hash text unique,
  asked_at timestamptz not null
);

create index resource_reuse_contacts_person on resource_reuse_contacts (person_id);
