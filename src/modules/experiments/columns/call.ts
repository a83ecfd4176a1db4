import { type ColumnRegister, type ColumnRule, ownedBy, peopleTable } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const contact: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'experiment_call_answers.at' }], (time) => ({
    fr: `${time.fr} après la réponse à l’appel, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the call is answered, or until erasure is asked for`,
  })),
}

const told: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'experiment_call_tellings.told_at' }], (time) => ({
    fr: `${time.fr} après la lettre, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the letter, or until erasure is asked for`,
  })),
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
