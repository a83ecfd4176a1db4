-- A part of a list, said by rules and worked out each time: nobody is kept in it.
create table mailing_segments (
  id uuid primary key,
  name text not null,
  rules jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

alter table mailings
  add constraint mailings_segment foreign key (segment_id) references mailing_segments (id);

-- What a reader said to be interested in: the challenges of the lab.
alter table mailing_subscribers add column topics text[] not null default '{}';
