import { type ColumnRegister, type ColumnRule, table } from '#kit/column-register.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}

export const phaseColumns: ColumnRegister = {
  experiment_phases: table(
    [inside, 'id experiment_id'],
    [
      open,
      'plan_id title planned_starts_on planned_ends_on protocol_version state',
      'reason opened_on closed_on',
    ],
  ),
  experiment_instruments: table(
    [inside, 'id experiment_id phase_id plan_id instrument_id'],
    [open, 'kind href protocol_version opened_at'],
  ),
  experiment_milestones: table(
    [inside, 'experiment_id'],
    [open, 'plan_id milestone_id reached_on'],
  ),
}
