-- A list of 10,000 panels takes four dice.
alter table draw_dice drop constraint draw_dice_dice_check,
  add constraint draw_dice_dice_check check (dice ~ '^[0-9]{3,4}$');
alter table draw_chances drop constraint draw_chances_dice_check,
  add constraint draw_chances_dice_check check (dice ~ '^([0-9]{3,4})?$');
