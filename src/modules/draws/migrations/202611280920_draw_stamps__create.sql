-- Time stamps of a commitment (RFC 3161): whole answers of authorities, added and never changed.
create table draw_stamps (
  draw_id uuid not null references draw_commitments (draw_id) on delete cascade,
  number integer not null check (number between 1 and 20),
  response bytea not null check (octet_length(response) <= 65536),
  sha256 text not null,
  stamped_at timestamptz not null,
  authority text not null,
  serial text not null,
  -- Asked by this house, or handed in by somebody.
  source text not null check (source in ('asked', 'handed-in')),
  added_by uuid,
  added_at timestamptz not null,
  primary key (draw_id, number),
  unique (draw_id, sha256)
);

create function guard_draw_stamps() returns trigger language plpgsql as $$
declare
  commitment text := (select sha256 from draw_commitments where draw_id = new.draw_id);
  reached text := (select state from draws where id = new.draw_id);
begin
  if reached not in ('committed', 'drawn') or encode(sha256(new.response), 'hex') <> new.sha256
    or position(decode(commitment, 'hex') in new.response) = 0 then
    raise exception 'this stamp is not about the commitment of this draw'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draw_stamps_guarded before insert on draw_stamps
  for each row execute function guard_draw_stamps();
create trigger draw_stamps_written_once before update or delete on draw_stamps
  for each row execute function refuse_change_of_draw();
create trigger draw_stamps_never_emptied before truncate on draw_stamps
  execute function refuse_emptying();
