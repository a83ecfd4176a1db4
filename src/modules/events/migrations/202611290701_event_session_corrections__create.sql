-- Every correction of what was counted at a session, with its reason; before, only the last one was kept.
create table event_session_corrections (
  id uuid primary key,
  session_id uuid not null references event_sessions (id) on delete cascade,
  at timestamptz not null,
  reason text not null,
  present_before integer,
  present_after integer,
  minutes_before integer,
  minutes_after integer,
  undone_at timestamptz
);
create index event_session_corrections_by_session on event_session_corrections (session_id, at);

-- What was corrected so far: its last reason is all that is known.
insert into event_session_corrections (id, session_id, at, reason, present_after, minutes_after)
select gen_random_uuid(), id, coalesce(closed_at, now()), reason, uncounted_present, actual_minutes
from event_sessions
where state = 'held' and reason is not null and reason <> '';
