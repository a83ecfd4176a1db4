import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = { class: 'public', kept: 'tant que l’expérimentation existe' }
const inside: ColumnRule = { class: 'internal', kept: 'tant que l’expérimentation existe' }
const actor: ColumnRule = {
  class: 'internal',
  kept: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
}

export const gateColumns: ColumnRegister = {
  experiment_evidence: {
    id: open,
    experiment_id: open,
    requirement: open,
    text: open,
    link: open,
    file_id: inside,
    person_id: actor,
    at: open,
  },
  experiment_waivers: {
    id: open,
    experiment_id: open,
    requirement: open,
    reason: open,
    person_id: actor,
    at: open,
  },
  experiment_eligibility_checks: {
    id: open,
    experiment_id: open,
    criterion: open,
    state: open,
    text: open,
    link: open,
    file_id: inside,
    person_id: actor,
    at: open,
  },
  experiment_decisions: {
    id: open,
    experiment_id: open,
    subject: open,
    circle: open,
    decided_on: open,
    outcome: open,
    minutes: open,
    link: open,
    file_id: inside,
    recorded_by: actor,
    at: open,
  },
}
