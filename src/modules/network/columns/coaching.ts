import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const inside: ColumnRule = { class: 'internal', kept: 'tant que l’accompagnement est au registre' }
const person: ColumnRule = {
  class: 'personal',
  kept: 'trois ans après la demande, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
}
const words: ColumnRule = {
  class: 'personal',
  kept: 'trois ans après la demande, ou jusqu’à la demande d’effacement',
}
const link: ColumnRule = {
  class: 'personal',
  kept: 'trois ans après la demande ; empreinte du lien, jamais le lien',
}
const consent: ColumnRule = {
  class: 'personal',
  kept: 'tant que l’accompagnement est au registre : la preuve de l’accord, et de son retrait',
}
const note: ColumnRule = {
  class: 'sensitive',
  kept: 'un an après la fin de l’accompagnement, ou jusqu’à la demande d’effacement de l’une des deux personnes ; lue d’elles seules',
}

export const coachingColumns: ColumnRegister = {
  network_coachings: {
    id: inside,
    territory_id: inside,
    coached_id: person,
    coached_title: words,
    coach_id: person,
    themes: inside,
    need: words,
    how: inside,
    languages: inside,
    availability: words,
    state: inside,
    asked_by: person,
    asked_at: inside,
    proposed_at: inside,
    accepted_at: inside,
    closed_at: inside,
    outcome: inside,
    outcome_text: words,
    token_hash: link,
    consent_given_at: consent,
    consent_withdrawn_at: consent,
    consent_text: consent,
    resource_id: inside,
    source: inside,
  },
  network_coaching_declines: {
    coaching_id: inside,
    coach_id: person,
    word: words,
    at: inside,
  },
  network_coaching_sessions: {
    id: inside,
    coaching_id: inside,
    day: inside,
    minutes: inside,
    how: inside,
    recorded_by: person,
    recorded_at: inside,
  },
  network_coaching_notes: {
    id: note,
    session_id: note,
    author_id: note,
    text: note,
    written_at: note,
  },
}
