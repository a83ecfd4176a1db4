import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const contact: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la réponse à l’appel, ou jusqu’à la demande d’effacement',
    en: 'three years after the call is answered, or until erasure is asked for',
  },
}

const told: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la lettre, ou jusqu’à la demande d’effacement',
    en: 'three years after the letter, or until erasure is asked for',
  },
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
