-- Rules are frozen on the day ideas open: refused here, whoever asks and however. A draft and the demonstration may go.
create function budget_editions_frozen() returns trigger language plpgsql as $$
declare loose text[] := array['state', 'vote_slug', 'result', 'evaluation', 'hidden', 'closed_at', 'copied_from'];
begin
  if tg_op = 'DELETE' then
    if old.state = 'rules' or old.invented then return old; end if;
    raise exception 'an edition whose rules are frozen stays' using errcode = 'check_violation';
  end if;
  if old.frozen_at is not null and (to_jsonb(new) - loose) is distinct from (to_jsonb(old) - loose) then
    raise exception 'the rules of this edition are frozen' using errcode = 'check_violation';
  end if;
  if old.result is not null and new.result is distinct from old.result then
    raise exception 'a result is not rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger budget_editions_frozen before update or delete on budget_editions
  for each row execute function budget_editions_frozen();
