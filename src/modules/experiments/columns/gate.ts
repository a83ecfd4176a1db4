import { type ColumnRegister, type ColumnRule, table } from '#kit/column-register.ts'

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
  experiment_evidence: table(
    [open, 'id experiment_id requirement text link at'],
    [inside, 'file_id'],
    [actor, 'person_id'],
  ),
  experiment_waivers: table([open, 'id experiment_id requirement reason at'], [actor, 'person_id']),
  experiment_eligibility_checks: table(
    [open, 'id experiment_id criterion state text link at'],
    [inside, 'file_id'],
    [actor, 'person_id'],
  ),
  experiment_decisions: table(
    [open, 'id experiment_id subject circle decided_on outcome minutes link at'],
    [inside, 'file_id'],
    [actor, 'recorded_by'],
  ),
}
