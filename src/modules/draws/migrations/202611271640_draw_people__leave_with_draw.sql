-- A whole draw that goes takes its people with it (a demonstration that is taken away).
create or replace function guard_draw_people() returns trigger language plpgsql as $$
declare
  inside constant text[] := array['pool', 'drawn', 'reserve', 'confirmed', 'present'];
  which uuid := case tg_op when 'INSERT' then new.draw_id else old.draw_id end;
  reached text := (select state from draws where id = which);
  sealed boolean := coalesce(reached in ('frozen', 'listed', 'committed', 'drawn'), false);
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
