import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  experiment_budget_lines: {
    id: open,
    experiment_id: open,
    side: open,
    nature: open,
    label: open,
    planned_cents: open,
    actual_cents: open,
    planned_tenths: open,
    actual_tenths: open,
    in_kind: open,
    note: open,
    position: open,
    updated_at: open,
  },
  experiment_risks: {
    id: open,
    experiment_id: open,
    text: open,
    likelihood: open,
    severity: open,
    mitigation: open,
    owner: open,
    state: open,
    updated_at: open,
  },
  experiment_stop_criteria: {
    id: open,
    experiment_id: open,
    text: open,
    check_on: open,
    state: open,
    checked_on: open,
    checked_by: actor,
    note: open,
    created_at: open,
  },
}
