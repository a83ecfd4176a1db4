import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = { class: 'public', kept: 'tant que l’expérimentation existe' }
const inside: ColumnRule = { class: 'internal', kept: 'tant que l’expérimentation existe' }
const actor: ColumnRule = {
  class: 'internal',
  kept: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
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
      kept: 'jusqu’au retrait de l’entrée ; accord des personnes noté',
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
