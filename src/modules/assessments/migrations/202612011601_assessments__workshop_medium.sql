-- Whoever answers during a workshop does so by an address of its own: how many came that way is counted apart.
alter table assessment_records drop constraint assessment_records_medium_check;
alter table assessment_records add constraint assessment_records_medium_check
  check (medium in ('screen', 'workshop', 'paper'));
alter table assessment_invitations add column medium text not null default 'screen'
  check (medium in ('screen', 'workshop'));
alter table assessment_invitations drop constraint assessment_invitations_pkey;
alter table assessment_invitations add primary key (assessment_id, role, medium);

-- Assessments that are not closed have theirs too: sixteen signs of thirty-two, from bytes of chance alone (the first six
-- of a random key; the next ones are partly fixed).
insert into assessment_invitations (assessment_id, role, medium, key)
select assessment_id, role, 'workshop',
  (select string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 1 + get_byte(chance, at) % 32, 1), '' order by at)
   from (select substring(uuid_send(gen_random_uuid()) for 6) || substring(uuid_send(gen_random_uuid()) for 6)
           || substring(uuid_send(gen_random_uuid()) for 6) as chance where invitation.role is not null) drawn,
     generate_series(0, 15) at)
from assessment_invitations invitation
join assessments on assessments.id = assessment_id and closed_at is null;
