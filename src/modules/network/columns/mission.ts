import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que la mission est montrée', en: 'as long as the mission is shown' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que la mission existe', en: 'as long as the mission exists' },
}
const key: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'tant que la mission existe, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
    en: 'as long as the mission exists, or until erasure is asked for; a number drawn at random, without a name',
  },
}
const answer: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la réponse, ou jusqu’à la demande d’effacement',
    en: 'three years after the answer, or until erasure is asked for',
  },
}
const link: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'trois ans après la réponse ; empreinte du lien, jamais le lien',
    en: 'three years after the answer; fingerprint of the link, never the link',
  },
}

export const missionColumns: ColumnRegister = {
  network_missions: {
    id: inside,
    slug: open,
    title: open,
    text: open,
    skills: open,
    territory_id: open,
    at_distance: open,
    time_needed: open,
    answer_until: open,
    state: open,
    published_by: key,
    published_at: open,
    closed_at: open,
    outcome_text: open,
    source: inside,
  },
  network_mission_answers: {
    id: inside,
    mission_id: inside,
    person_id: answer,
    message: answer,
    state: inside,
    reply: answer,
    at: inside,
    answered_at: inside,
    token_hash: link,
  },
}
