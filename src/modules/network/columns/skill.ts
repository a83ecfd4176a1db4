import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  secret,
} from '#kit/column-register.ts'
import { keptFor, keptUntilDone } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const own: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 2 }, from: 'network_skills.confirmed_at' }], (time) => ({
    fr: `tant que la personne la maintient ; effacée ${time.fr} après la dernière confirmation`,
    en: `as long as the person keeps it up; erased ${time.en} after it was last confirmed`,
  })),
}
const link: ColumnRule = {
  class: 'personal',
  kept: keptUntilDone({
    fr: 'jusqu’à la réponse à la question annuelle ; empreinte du lien, jamais le lien',
    en: 'until the yearly question is answered; fingerprint of the link, never the link',
  }),
}

export const skillColumns: ColumnRegister = {
  network_skills: peopleTable(
    ownedBy('person_id'),
    [
      own,
      'person_id skills other_words languages at_distance hours_per_month',
      'availability about coaches shown stated_at confirmed_at asked_at',
    ],
    [secret(link.kept, secrets.link), 'token_hash'],
  ),
  network_skill_places: peopleTable(ownedBy('person_id'), [own, 'person_id territory_id']),
}
