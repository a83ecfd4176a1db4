-- An offer that is not taken in time: out of the list, or back to its end.
alter table events drop constraint events_waiting_rule_check;
alter table events add constraint events_waiting_rule_check
  check (waiting_rule in ('seat', 'offer', 'offer-back'));
