-- A vote that was shut with too few ballots is open again: by the same public act as any extension, with its reason.
create or replace function votes_frozen() returns trigger language plpgsql as $$
declare
  allowed boolean;
  moving text[] := array['state', 'closes_at', 'hidden', 'ended_at', 'board_height', 'board_hash', 'result',
    'shown_ballots', 'shown_at'];
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' or old.invented then return old; end if;
    raise exception 'a vote that was opened stays' using errcode = 'check_violation';
  end if;
  if old.state = 'draft' and new.state in ('draft', 'open') then return new; end if;
  allowed := case old.state
    when 'open' then new.state in ('open', 'counting', 'cancelled')
    when 'counting' then new.state in ('counting', 'closed', 'cancelled')
      or (new.state = 'open' and new.closes_at > old.closes_at)
    else new.state = old.state end;
  if not allowed then
    raise exception 'a vote does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - moving) is distinct from (to_jsonb(old) - moving) then
    raise exception 'a vote that was opened is frozen' using errcode = 'check_violation';
  end if;
  if old.state in ('closed', 'cancelled') and new.result is distinct from old.result then
    raise exception 'a result is not rewritten' using errcode = 'check_violation';
  end if;
  if new.closes_at is distinct from old.closes_at and not (
    old.state in ('open', 'counting') and new.closes_at > old.closes_at and exists (
      select 1 from vote_board b
      where b.vote_id = new.id and b.body::jsonb ->> 'kind' = 'extended'
        and (b.body::jsonb ->> 'closesAt')::timestamptz = new.closes_at
        and length(b.body::jsonb ->> 'reason') > 0)
  ) and not (
    old.state = 'open' and new.state = 'counting' and new.closes_at < old.closes_at and exists (
      select 1 from vote_board b
      where b.vote_id = new.id and b.body::jsonb ->> 'kind' = 'shut'
        and (b.body::jsonb ->> 'at')::timestamptz = new.closes_at
        and length(b.body::jsonb ->> 'reason') > 0)
  ) then
    raise exception 'the end only moves by a public act with its reason' using errcode = 'check_violation';
  end if;
  return new;
end $$;
