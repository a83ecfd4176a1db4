-- Mail leaves from here: written with the act, sent after its commit.
-- `local`: no server is set, administrators read it here. `held`: restored, waits for a person.
create table outbox_mails (
  id uuid primary key,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  state text not null check (state in ('queued', 'local', 'sending', 'sent', 'failed', 'held')),
  tries integer not null default 0,
  last_problem text,
  sent_at timestamptz,
  erase_at timestamptz not null
);

create index outbox_mails_at on outbox_mails (at desc);
create index outbox_mails_erase_at on outbox_mails (erase_at);
