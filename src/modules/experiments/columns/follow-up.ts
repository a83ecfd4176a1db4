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

export const followUpColumns: ColumnRegister = {
  experiment_log_entries: {
    id: inside,
    experiment_id: inside,
    on_day: open,
    text: open,
    is_public: inside,
    author_id: actor,
    written_at: inside,
    photo_id: {
      class: 'personal',
      kept: {
        fr: 'jusqu’au retrait de l’entrée ; accord des personnes noté',
        en: 'until the entry is removed; that people agreed is noted',
      },
    },
    photo_alt: open,
    photo_consent: inside,
    retracted_at: inside,
  },
  citizen_proposals: {
    id: inside,
    experiment_id: inside,
    number: open,
    title: open,
    text: open,
    made_by: open,
    made_on: open,
    answer_due_on: open,
    recorded_by: actor,
    at: inside,
    reminded_soon_on: inside,
    reminded_late_on: inside,
  },
  authority_answers: {
    id: inside,
    proposal_id: inside,
    state: open,
    reason: open,
    answered_by: open,
    answered_on: open,
    due_on: open,
    link: open,
    recorded_by: actor,
    at: inside,
  },
}
