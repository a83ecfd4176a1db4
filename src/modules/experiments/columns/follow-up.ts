import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { keptUntilDone } from '#kit/kept.ts'

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

export const followUpColumns: ColumnRegister = {
  experiment_log_entries: peopleTable(
    ofNobody('a picture of people who agreed'),
    [inside, 'id experiment_id is_public written_at photo_consent retracted_at'],
    [open, 'on_day text photo_alt'],
    [actor, 'author_id'],
    [
      {
        class: 'personal',
        kept: keptUntilDone({
          fr: 'jusqu’au retrait de l’entrée ; accord des personnes noté',
          en: 'until the entry is removed; that people agreed is noted',
        }),
      },
      'photo_id',
    ],
  ),
  citizen_proposals: table(
    [inside, 'id experiment_id at reminded_soon_on reminded_late_on'],
    [open, 'number title text made_by made_on answer_due_on'],
    [actor, 'recorded_by'],
  ),
  authority_answers: table(
    [inside, 'id proposal_id at'],
    [open, 'state reason answered_by answered_on due_on link'],
    [actor, 'recorded_by'],
  ),
}
