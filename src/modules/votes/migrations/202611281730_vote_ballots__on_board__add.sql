-- A ballot waits in the box for the batch that shows its receipt. Those that are there already were shown as they came.
alter table vote_ballots add column on_board boolean not null default true;
alter table vote_ballots alter column on_board set default false;
-- What the public page says of the turnout, and since which fixed hour: between two of them it does not move.
alter table votes add column shown_ballots integer not null default 0;
alter table votes add column shown_at timestamptz;
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
    old.state = 'open' and new.closes_at > old.closes_at and exists (
      select 1 from vote_board b
      where b.vote_id = new.id and b.body::jsonb ->> 'kind' = 'extended'
        and (b.body::jsonb ->> 'closesAt')::timestamptz = new.closes_at
        and length(b.body::jsonb ->> 'reason') > 0)
  ) then
    raise exception 'the end only moves later, by a public act' using errcode = 'check_violation';
  end if;
  return new;
end $$;
