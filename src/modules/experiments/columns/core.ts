import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
/** Who did it: a random key, whose name lives in the other vault and leaves with it. */
const actor: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
    en: 'a number drawn at random, without a name once the name is erased',
  },
}
const contact: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la réponse à la proposition, ou jusqu’à la demande d’effacement',
    en: 'three years after the proposal is answered, or until erasure is asked for',
  },
}

export const coreColumns: ColumnRegister = {
  experiments: {
    id: open,
    slug: open,
    title: open,
    question: open,
    hypothesis: open,
    summary: open,
    challenges: open,
    territory_id: open,
    region_code: open,
    seeking: open,
    stage: open,
    stopped_from: open,
    stop_reason: open,
    stop_text: open,
    stopped_at: open,
    visibility: inside,
    decline_reason: inside,
    proposed_by: actor,
    started_on: open,
    now_title: open,
    now_text: open,
    now_on: open,
    source: open,
    created_at: open,
    updated_at: open,
  },
  experiment_slugs: { slug: open, experiment_id: open, since: open },
  experiment_contacts: {
    experiment_id: inside,
    person_id: contact,
    organisation: contact,
    token_hash: contact,
    created_at: inside,
  },
  experiment_passages: {
    id: open,
    experiment_id: open,
    number: open,
    kind: open,
    from_stage: open,
    to_stage: open,
    reason: open,
    requirements: open,
    person_id: actor,
    at: open,
  },
  experiment_stage_dates: { experiment_id: open, stage: open, due_on: open },
}
