-- Frozen when open: refused here, whoever asks and however. `states` is the only way forward.
create function votes_frozen() returns trigger language plpgsql as $$
declare allowed boolean;
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
  if (to_jsonb(new) - array['state', 'closes_at', 'hidden', 'ended_at', 'board_height', 'board_hash', 'result'])
     is distinct from
     (to_jsonb(old) - array['state', 'closes_at', 'hidden', 'ended_at', 'board_height', 'board_hash', 'result']) then
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
create trigger votes_frozen before update or delete on votes for each row execute function votes_frozen();

-- What belongs to a vote moves with its draft only; it leaves when the vote itself does.
create function vote_parts_frozen() returns trigger language plpgsql as $$
declare found_state text;
begin
  select state into found_state from votes
    where id = case when tg_op = 'DELETE' then old.vote_id else new.vote_id end for share;
  if found_state is null or found_state = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'options and voters are frozen once the vote is open' using errcode = 'check_violation';
end $$;
create trigger vote_options_frozen before insert or update or delete on vote_options
  for each row execute function vote_parts_frozen();
create trigger vote_voters_frozen before insert or update or delete on vote_voters
  for each row execute function vote_parts_frozen();

-- The board only grows.
create function vote_board_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from votes where id = old.vote_id) then return old; end if;
  raise exception 'the board of a vote only grows' using errcode = 'check_violation';
end $$;
create trigger vote_board_append_only before update or delete on vote_board
  for each row execute function vote_board_append_only();

-- A ballot enters while the box is open, and what is in a closed box stays as it is.
create function vote_ballots_guarded() returns trigger language plpgsql as $$
declare found_state text;
begin
  select state into found_state from votes
    where id = case when tg_op = 'DELETE' then old.vote_id else new.vote_id end;
  if found_state is null then return old; end if;
  if found_state in ('closed', 'cancelled', 'draft') then
    raise exception 'this box is shut' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger vote_ballots_guarded before insert or update or delete on vote_ballots
  for each row execute function vote_ballots_guarded();
