import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'tant que l’accompagnement est au registre',
    en: 'as long as the coaching is in the register',
  },
}
const person: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la demande, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
    en: 'three years after the request, or until erasure is asked for; a number drawn at random, without a name',
  },
}
const words: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la demande, ou jusqu’à la demande d’effacement',
    en: 'three years after the request, or until erasure is asked for',
  },
}
const link: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la demande ; empreinte du lien, jamais le lien',
    en: 'three years after the request; fingerprint of the link, never the link',
  },
}
const consent: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'tant que l’accompagnement est au registre : la preuve de l’accord, et de son retrait',
    en: 'as long as the coaching is in the register: the proof that one agreed, or withdrew',
  },
}
const note: ColumnRule = {
  class: 'sensitive',
  kept: {
    fr: 'un an après la fin de l’accompagnement, ou jusqu’à la demande d’effacement de l’une des deux personnes ; lue d’elles seules',
    en: 'one year after the coaching ends, or until one of the two people asks for erasure; read by them alone',
  },
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
