-- What one may subscribe to.
create table mailing_lists (
  id uuid primary key,
  key text not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  description text not null default '',
  public boolean not null default true,
  created_at timestamptz not null
);

-- Who receives: a random key, and what was chosen. The address lives apart.
create table mailing_subscribers (
  id uuid primary key,
  -- `fewer`: at most one letter in thirty days.
  pace text not null default 'all' check (pace in ('all', 'fewer')),
  created_at timestamptz not null
);

-- The vault: the only table of this room that holds an address or a name.
create table mailing_addresses (
  subscriber_id uuid primary key references mailing_subscribers (id) on delete cascade,
  person_id uuid unique,
  email text not null,
  -- HMAC of the normalised address: finds a person again, and meets the suppressions.
  email_hash text not null unique check (email_hash ~ '^[0-9a-f]{64}$'),
  name text not null default '',
  language text not null default 'fr' check (language in ('fr', 'en')),
  soft_bounces integer not null default 0 check (soft_bounces >= 0),
  kept_until date
);

-- The proof of a consent: which words, when, from where.
create table mailing_subscriptions (
  id uuid primary key,
  list_id uuid not null references mailing_lists (id) on delete cascade,
  subscriber_id uuid not null references mailing_subscribers (id) on delete cascade,
  state text not null check (state in ('pending', 'active', 'unsubscribed')),
  source text not null default '',
  wording text not null default '',
  wording_hash text,
  asked_at timestamptz not null,
  consented_at timestamptz,
  unsubscribed_at timestamptz,
  unsubscribed_by text check (unsubscribed_by in ('link', 'one-click', 'preferences', 'mail', 'complaint', 'staff', 'erasure')),
  unique (list_id, subscriber_id)
);

create index mailing_subscriptions_subscriber on mailing_subscriptions (subscriber_id);

-- A letter. What was confirmed is frozen: everyone receives the same.
create table mailings (
  id uuid primary key,
  slug text not null unique,
  list_id uuid not null references mailing_lists (id),
  segment_id uuid,
  title text not null,
  subject text not null default '',
  preheader text not null default '',
  blocks jsonb not null default '[]',
  language text not null default 'fr' check (language in ('fr', 'en')),
  transactional boolean not null default false,
  state text not null default 'draft'
    check (state in ('draft', 'ready', 'sending', 'paused', 'sent', 'cancelled')),
  pause_reason text check (pause_reason in ('person', 'asleep', 'refused')),
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  frozen_html text,
  frozen_text text,
  sent_at timestamptz,
  published_at timestamptz,
  check (state in ('draft', 'ready', 'cancelled') or frozen_text is not null)
);

create index mailings_state on mailings (state);
create index mailings_list on mailings (list_id, sent_at desc);

-- Who is to receive a letter, in order, and what became of each.
create table mailing_recipients (
  mailing_id uuid not null references mailings (id) on delete cascade,
  number integer not null check (number > 0),
  subscriber_id uuid not null references mailing_subscribers (id) on delete cascade,
  state text not null default 'queued' check (state in
    ('queued', 'sending', 'sent', 'uncertain', 'failed', 'bounced', 'complained', 'skipped')),
  tries integer not null default 0 check (tries >= 0),
  -- How often the sender fell between handing this letter over and noting it.
  doubts integer not null default 0 check (doubts >= 0),
  next_try_at timestamptz,
  last_error text,
  message_id text,
  sent_at timestamptz,
  primary key (mailing_id, number),
  unique (mailing_id, subscriber_id)
) with (fillfactor = 70);

create index mailing_recipients_left on mailing_recipients (mailing_id, number)
  where state in ('queued', 'sending', 'uncertain');
create index mailing_recipients_week on mailing_recipients (subscriber_id, sent_at)
  where sent_at is not null;

-- Which process sends which letter: another one takes over once the lease has run out.
create table mailing_leases (
  mailing_id uuid primary key references mailings (id) on delete cascade,
  owner uuid not null,
  until timestamptz not null
);

-- Addresses that receive nothing any more, as keyed hashes: the list outlives the people it protects.
create table mailing_suppressions (
  email_hash text primary key check (email_hash ~ '^[0-9a-f]{64}$'),
  reason text not null check (reason in ('hard-bounce', 'soft-bounces', 'complaint', 'left', 'erased', 'staff')),
  detail text not null default '',
  at timestamptz not null
);

-- What the room must not forget between two starts: its key, and when a person spoke after a restore.
create table mailing_house (
  only_one boolean primary key default true check (only_one),
  secret text not null,
  released_at timestamptz
);
