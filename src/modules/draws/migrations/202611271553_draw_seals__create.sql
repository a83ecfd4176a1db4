-- What a public draw fixes, step by step, and what the chance gave. Each row is written once.

-- What opens each leaf of the public file; goes with its person.
create table draw_leaves (
  person_id uuid primary key references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  salt text not null check (salt ~ '^[0-9a-f]{32}$'),
  leaf text not null default ''
);
create index draw_leaves_by_draw on draw_leaves (draw_id);

-- The key that signs acknowledgements of registration; the public half is in the receipt.
create table draw_keys (
  draw_id uuid primary key references draws (id) on delete cascade,
  public_key text not null,
  secret_key text not null
);

create table draw_pools (
  draw_id uuid primary key references draws (id) on delete cascade,
  file text not null,
  sha256 text not null,
  size integer not null check (size > 0),
  frozen_at timestamptz not null
);

create table draw_lists (
  draw_id uuid primary key references draws (id) on delete cascade,
  panels text not null,
  sha256 text not null,
  size integer not null check (size > 0),
  least integer not null check (least >= 0),
  -- The best possible least chance, in millionths.
  best integer not null,
  status text not null check (status in ('optimal', 'bounded')),
  version text not null,
  shut_out integer not null,
  certain integer not null,
  seed_round bigint,
  seed_signature text,
  listed_at timestamptz not null
);

-- One commitment for one draw: a second one is refused, whoever asks.
create table draw_commitments (
  draw_id uuid primary key references draws (id) on delete cascade,
  fixed text not null,
  rules text not null,
  sha256 text not null unique,
  round bigint not null,
  draw_at timestamptz not null,
  with_dice boolean not null,
  place text not null,
  committed_at timestamptz not null,
  -- The beacon fixed beforehand speaks at least a day later: nobody can know it at the time.
  constraint a_day_before check (
    1692803367 + (round - 1) * 3 >= extract(epoch from committed_at) + 86400)
);

-- Two people type the same throw.
create table draw_dice (
  draw_id uuid not null references draw_commitments (draw_id) on delete cascade,
  entered_by uuid not null,
  dice text not null check (dice ~ '^[0-9]{3}$'),
  entered_at timestamptz not null,
  primary key (draw_id, entered_by)
);

-- One chance for one draw: a second execution is refused, whoever asks.
create table draw_chances (
  draw_id uuid primary key references draw_commitments (draw_id) on delete cascade,
  dice text not null check (dice ~ '^([0-9]{3})?$'),
  signature text not null check (signature ~ '^[0-9a-f]{96}$'),
  beacon integer not null,
  panel_index integer not null,
  panel text[] not null,
  reserve text[] not null,
  drawn_at timestamptz not null
);

-- A relaxation that two people sign, with their reason.
create table draw_relaxations (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  changes jsonb not null,
  reason text not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  second_by uuid check (second_by <> signed_by),
  second_at timestamptz,
  check ((second_by is null) = (second_at is null))
);
create unique index draw_relaxations_open on draw_relaxations (draw_id) where second_by is null;

-- Draws without quotas, without an account: numbers and fingerprints, never a name.
create table simple_draws (
  id text primary key,
  title text not null,
  seats integer not null check (seats > 0),
  size integer not null check (size >= seats and size <= 5000),
  pool text not null,
  fixed text not null,
  rules text not null,
  commitment text not null,
  -- 0: dice alone.
  round bigint not null check (round >= 0),
  -- Of the secret address of whoever made it.
  key_hash text not null,
  committed_at timestamptz not null,
  dice text check (dice ~ '^[0-9]{3,12}$'),
  signature text check (signature ~ '^([0-9a-f]{96})?$'),
  drawn_at timestamptz,
  check ((drawn_at is null) = (signature is null)),
  -- The round comes after the list, always.
  constraint round_comes_after check (
    round = 0 or 1692803367 + (round - 1) * 3 >= extract(epoch from committed_at) + 20)
);
create index simple_draws_by_date on simple_draws (committed_at);

create function guard_draw_seals() returns trigger language plpgsql as $$
declare
  reached text := (select state from draws where id = old.draw_id);
begin
  -- The whole draw goes (a demonstration that is taken away).
  if reached is null and tg_op = 'DELETE' then return old; end if;
  -- Before the commitment one may go back a step, and the log tells it.
  if tg_op = 'DELETE' and tg_table_name = 'draw_pools' and reached in ('frozen', 'recruiting') then
    return old;
  end if;
  if tg_op = 'DELETE' and tg_table_name = 'draw_lists' and reached in ('listed', 'frozen') then
    return old;
  end if;
  -- Two people who typed different throws type them again; once they agree, it stands.
  if tg_op = 'DELETE' and tg_table_name = 'draw_dice' and reached = 'committed' and not exists
    (select from draw_dice where draw_id = old.draw_id group by dice having count(*) > 1) then
    return old;
  end if;
  raise exception '% of % is refused: it was fixed in public', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger draw_pools_written_once before update or delete on draw_pools
  for each row execute function guard_draw_seals();
create trigger draw_lists_written_once before update or delete on draw_lists
  for each row execute function guard_draw_seals();
create trigger draw_commitments_written_once before update or delete on draw_commitments
  for each row execute function guard_draw_seals();
create trigger draw_chances_written_once before update or delete on draw_chances
  for each row execute function guard_draw_seals();
create trigger draw_dice_written_once before update or delete on draw_dice
  for each row execute function guard_draw_seals();

-- Each row comes at its step, and at no other.
create function guard_draw_step() returns trigger language plpgsql as $$
declare
  reached text := (select state from draws where id = new.draw_id);
  wanted text := case tg_table_name
    when 'draw_pools' then 'recruiting' when 'draw_lists' then 'frozen'
    when 'draw_commitments' then 'listed' else 'committed' end;
begin
  if reached is distinct from wanted then
    raise exception '% of a draw that is %', tg_table_name, reached
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draw_pools_at_their_step before insert on draw_pools
  for each row execute function guard_draw_step();
create trigger draw_lists_at_their_step before insert on draw_lists
  for each row execute function guard_draw_step();
create trigger draw_commitments_at_their_step before insert on draw_commitments
  for each row execute function guard_draw_step();
create trigger draw_dice_at_their_step before insert on draw_dice
  for each row execute function guard_draw_step();
create trigger draw_chances_at_their_step before insert on draw_chances
  for each row execute function guard_draw_step();

-- Who is in the pool of a frozen draw stays there, as they were; only their standing moves, or is erased after the draw.
create function guard_draw_people() returns trigger language plpgsql as $$
declare
  inside constant text[] := array['pool', 'drawn', 'reserve', 'confirmed', 'present'];
  which uuid := case tg_op when 'INSERT' then new.draw_id else old.draw_id end;
  reached text := (select state from draws where id = which);
  sealed boolean := reached in ('frozen', 'listed', 'committed', 'drawn');
begin
  if not sealed then return coalesce(new, old); end if;
  if tg_op = 'INSERT' then
    if new.status = any (inside) then
      raise exception 'the pool of a draw that is % is closed', reached
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if exists (select from draw_leaves where person_id = old.id and leaf <> '') then
      raise exception 'somebody of the pool of a draw that is % is not deleted', reached
        using errcode = 'integrity_constraint_violation';
    end if;
    return old;
  end if;
  if new.status = any (inside) and not exists
    (select from draw_leaves where person_id = old.id and leaf <> '') then
    raise exception 'the pool of a draw that is % is closed', reached
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.status = any (inside) and (new.ticket <> old.ticket or new.draw_id <> old.draw_id
    or (new.answers <> old.answers and new.answers <> '{}')
    or (new.household is distinct from old.household and new.household is not null)) then
    raise exception 'the pool of a draw that is % is not edited', reached
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draw_people_sealed before insert or update or delete on draw_people
  for each row execute function guard_draw_people();

-- A simple draw is made once: only its chance is added, once.
create function guard_simple_draws() returns trigger language plpgsql as $$
declare
  chance constant text[] := array['dice', 'signature', 'drawn_at'];
begin
  if old.drawn_at is not null or to_jsonb(old) - chance <> to_jsonb(new) - chance then
    raise exception 'a simple draw is not edited'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger simple_draws_written_once before update on simple_draws
  for each row execute function guard_simple_draws();
