-- Why somebody who sat in an earlier panel of the same experiment may sit again. Without it they are set aside by rule.
alter table draw_registrations add column sits_again_because text;
