import { type ColumnRegister, type ColumnRule, ownedBy, peopleTable } from '#kit/column-register.ts'

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
  experiment_call_answers: peopleTable(
    ownedBy('person_id'),
    [inside, 'id experiment_id territory_id message state reply at answered_at'],
    [contact, 'person_id title'],
  ),
  experiment_call_tellings: peopleTable(
    ownedBy('person_id'),
    [inside, 'experiment_id territory_id'],
    [told, 'person_id told_at'],
  ),
}
