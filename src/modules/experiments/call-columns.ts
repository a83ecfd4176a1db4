import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const inside: ColumnRule = { class: 'internal', kept: 'tant que l’expérimentation existe' }
const contact: ColumnRule = {
  class: 'personal',
  kept: 'trois ans après la réponse à l’appel, ou jusqu’à la demande d’effacement',
}

const told: ColumnRule = {
  class: 'personal',
  kept: 'trois ans après la lettre, ou jusqu’à la demande d’effacement',
}

export const callColumns: ColumnRegister = {
  experiment_call_answers: {
    id: inside,
    experiment_id: inside,
    territory_id: inside,
    person_id: contact,
    title: contact,
    message: inside,
    state: inside,
    reply: inside,
    at: inside,
    answered_at: inside,
  },
  experiment_call_tellings: {
    experiment_id: inside,
    territory_id: inside,
    person_id: told,
    told_at: told,
  },
}
