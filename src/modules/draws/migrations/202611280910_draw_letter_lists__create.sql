-- Letters drawn by a round of the beacon that the published rule names: the numbered list is fixed before it speaks.
alter table draws add column letters_round bigint check (letters_round > 0),
  add constraint letters_round_after_rule check (published_at is null or letters_round is null
    or 1692803367 + (letters_round - 1) * 3 >= extract(epoch from published_at));

create or replace function guard_published_chance() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (old.dice_alone <> new.dice_alone
    or old.letters_round is distinct from new.letters_round) then
    raise exception 'the chance of a published rule is not edited'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create table draw_letter_lists (
  draw_id uuid not null references draws (id) on delete cascade,
  number integer not null check (number >= 1),
  file_id uuid not null,
  -- Canonical JSON: numbers of lines, strata, numbers of households. No name.
  list text not null,
  sha256 text not null,
  round bigint not null,
  fixed_at timestamptz not null,
  dropped_at timestamptz,
  drawn_at timestamptz,
  primary key (draw_id, number),
  constraint list_before_round check (
    1692803367 + (round - 1) * 3 >= extract(epoch from fixed_at) + 50),
  constraint dropped_before_round check (
    1692803367 + (round - 1) * 3 > extract(epoch from dropped_at)),
  constraint drawn_after_round check (
    1692803367 + (round - 1) * 3 <= extract(epoch from drawn_at)),
  check (dropped_at is null or drawn_at is null)
);
-- One list at a time: whoever fixed one draws it, or takes it back before anyone can know what it gives.
create unique index draw_letter_lists_waiting on draw_letter_lists (draw_id)
  where dropped_at is null and drawn_at is null;

create function guard_letter_lists() returns trigger language plpgsql as $$
declare
  free constant text[] := array['dropped_at', 'drawn_at'];
begin
  if tg_op = 'DELETE' and not exists (select from draws where id = old.draw_id) then
    return old;
  end if;
  if tg_op = 'DELETE' or old.dropped_at is not null or old.drawn_at is not null
    or to_jsonb(old) - free <> to_jsonb(new) - free then
    raise exception '% of a list of letters is refused: it was fixed in public', lower(tg_op)
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draw_letter_lists_fixed before update or delete on draw_letter_lists
  for each row execute function guard_letter_lists();

alter table draw_waves add column beacon_round bigint,
  add column beacon_signature text check (beacon_signature ~ '^[0-9a-f]{96}$'),
  add column list_number integer,
  add check ((beacon_round is null) = (beacon_signature is null)
    and (beacon_round is null) = (list_number is null));
create unique index draw_waves_by_list on draw_waves (draw_id, list_number);

create function guard_draw_waves() returns trigger language plpgsql as $$
declare
  marks constant text[] := array['committed_at', 'posted_on', 'reminded_on'];
begin
  if tg_op = 'UPDATE' then
    if old.beacon_round is not null and to_jsonb(old) - marks <> to_jsonb(new) - marks then
      raise exception 'letters drawn by the beacon are not edited'
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if (select letters_round from draws where id = new.draw_id) is null then
    if new.beacon_round is null then return new; end if;
  elsif exists (select from draw_letter_lists where draw_id = new.draw_id
    and number = new.list_number and round = new.beacon_round and drawn_at is not null) then
    return new;
  end if;
  raise exception 'the published rule names a round: letters are drawn from a list fixed before it'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger draw_waves_guarded before insert or update on draw_waves
  for each row execute function guard_draw_waves();
