-- The lock of the chain is one for the whole house: it is held for one statement instead of three.
-- Each line comes with its facts as they are hashed; position and previous hash are put before them here.
create function append_audit_lines(lines jsonb) returns void language plpgsql as $$
declare
  line jsonb;
  place bigint;
  previous text;
  fresh text;
begin
  perform pg_advisory_xact_lock(7240111);
  -- Each statement of this function sees what was committed while it waited.
  select position, hash into place, previous from audit_lines order by position desc limit 1;
  place := coalesce(place, 0);
  previous := coalesce(previous, repeat('0', 64));
  for line in select value from jsonb_array_elements(lines) loop
    place := place + 1;
    fresh := encode(sha256(convert_to(
      '["ouvroir audit 1","' || previous || '",' || place || ',' || (line ->> 'facts'), 'UTF8')), 'hex');
    insert into audit_lines
      (position, at, actor_id, act, subject, is_public, detail, previous_hash, hash)
    values (place, (line ->> 'at')::timestamptz, (line ->> 'actor_id')::uuid, line ->> 'act',
      line ->> 'subject', (line ->> 'is_public')::boolean, line -> 'detail', previous, fresh);
    previous := fresh;
  end loop;
end
$$;
