import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const own: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'tant que la personne la maintient ; effacée deux ans après la dernière confirmation',
    en: 'as long as the person keeps it up; erased two years after it was last confirmed',
  },
}
const link: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'jusqu’à la réponse à la question annuelle ; empreinte du lien, jamais le lien',
    en: 'until the yearly question is answered; fingerprint of the link, never the link',
  },
}

export const skillColumns: ColumnRegister = {
  network_skills: {
    person_id: own,
    skills: own,
    other_words: own,
    languages: own,
    at_distance: own,
    hours_per_month: own,
    availability: own,
    about: own,
    coaches: own,
    shown: own,
    stated_at: own,
    confirmed_at: own,
    asked_at: own,
    token_hash: link,
  },
  network_skill_places: { person_id: own, territory_id: own },
}
