import { type ColumnRegister, type ColumnRule, table } from '#kit/column-register.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const actor: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
    en: 'a number drawn at random, without a name once the name is erased',
  },
}

export const steeringColumns: ColumnRegister = {
  experiment_budget_lines: table([
    open,
    'id experiment_id side nature label planned_cents actual_cents planned_tenths',
    'actual_tenths in_kind note position updated_at',
  ]),
  experiment_risks: table([
    open,
    'id experiment_id text likelihood severity mitigation owner state updated_at',
  ]),
  experiment_stop_criteria: table(
    [open, 'id experiment_id text check_on state checked_on note created_at'],
    [actor, 'checked_by'],
  ),
}
