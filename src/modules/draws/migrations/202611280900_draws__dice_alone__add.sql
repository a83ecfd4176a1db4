-- Dice alone, where the rule says so; a second draw holds the hashes of the first.
alter table draws add column dice_alone boolean not null default false;
alter table draw_commitments add column dice_alone boolean not null default false,
  add constraint dice_alone_has_dice check (with_dice or not dice_alone);

-- What the published rule says of chance is not edited any more.
create function guard_published_chance() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and old.dice_alone <> new.dice_alone then
    raise exception 'the chance of a published rule is not edited'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draws_chance_guarded before update on draws
  for each row execute function guard_published_chance();

create function guard_draw_commitment() returns trigger language plpgsql as $$
declare
  parent uuid;
  allowed boolean;
  told jsonb := new.fixed::jsonb;
  first text;
begin
  select parent_draw_id, dice_alone into parent, allowed from draws where id = new.draw_id;
  if new.dice_alone <> coalesce((told ->> 'diceAlone')::boolean, false)
    or (new.dice_alone and not allowed) then
    raise exception 'dice alone: the published rule does not say so'
      using errcode = 'integrity_constraint_violation';
  end if;
  if parent is null then return new; end if;
  select sha256 into first from draw_commitments where draw_id = parent;
  if told #>> '{after,commitment}' is distinct from coalesce(first, '') or (
    exists (select from draw_events where draw_id = parent) and not exists
      (select from draw_events where draw_id = parent and hash = told #>> '{after,log}'
        and seq = (told #>> '{after,links}')::integer)) then
    raise exception 'the commitment of a second draw holds the hashes of the first'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draw_commitments_guarded before insert on draw_commitments
  for each row execute function guard_draw_commitment();

create function guard_draw_chance() returns trigger language plpgsql as $$
declare
  alone boolean := (select dice_alone from draw_commitments where draw_id = new.draw_id);
  panels integer := (select size from draw_lists where draw_id = new.draw_id);
begin
  if alone and (new.beacon <> 0 or new.panel_index <> new.dice::integer % panels) then
    raise exception 'dice alone give the number of the panel'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draw_chances_guarded before insert on draw_chances
  for each row execute function guard_draw_chance();
