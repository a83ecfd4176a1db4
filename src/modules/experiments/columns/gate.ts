import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const actor: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
    en: 'a number drawn at random, without a name once the name is erased',
  },
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
