import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  secret,
} from '#kit/column-register.ts'
import { keptFor, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
  kept: keptWith({
    fr: 'tant que la mission existe, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
    en: 'as long as the mission exists, or until erasure is asked for; a number drawn at random, without a name',
  }),
}
const answer: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'network_mission_answers.at' }], (time) => ({
    fr: `${time.fr} après la réponse, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the answer, or until erasure is asked for`,
  })),
}
const link: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'network_mission_answers.at' }], (time) => ({
    fr: `${time.fr} après la réponse ; empreinte du lien, jamais le lien`,
    en: `${time.en} after the answer; fingerprint of the link, never the link`,
  })),
}

export const missionColumns: ColumnRegister = {
  network_missions: peopleTable(
    ownedBy('published_by'),
    [inside, 'id source'],
    [
      open,
      'slug title text skills territory_id at_distance time_needed answer_until',
      'state published_at closed_at outcome_text questions',
    ],
    [key, 'published_by'],
  ),
  network_mission_answers: peopleTable(
    ownedBy('person_id'),
    [inside, 'id mission_id state at answered_at'],
    [answer, 'person_id message answers reply'],
    [secret(link.kept, secrets.link), 'token_hash'],
  ),
}
