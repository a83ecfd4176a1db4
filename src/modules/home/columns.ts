import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  secret,
} from '#kit/column-register.ts'
import { keptFor, keptUntilDone } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const spoken: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { days: 90 }, from: 'waiting_said.at' }], (time) => ({
    fr: `jusqu’à ce que la chose à faire n’existe plus, ${time.fr} au plus`,
    en: `until the thing to do is gone, ${time.en} at most`,
  })),
}
const key: ColumnRule = { class: 'internal', kept: spoken.kept }
const wish: ColumnRule = {
  class: 'personal',
  kept: keptUntilDone({
    fr: 'tant que la personne le demande',
    en: 'as long as the person asks for it',
  }),
}
const wishKey: ColumnRule = { class: 'internal', kept: wish.kept }
const counted: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'compté de nouveau toutes les cinq minutes, effacé après 30 jours sans visite',
    en: 'counted again every five minutes, erased after 30 days without a visit',
  },
}

const pinned: ColumnRule = {
  class: 'personal',
  kept: keptUntilDone({
    fr: 'tant que la personne garde la page épinglée et que la page existe',
    en: 'as long as the person keeps the page pinned and the page exists',
  }),
}

export const columns: ColumnRegister = {
  pins: peopleTable(
    ownedBy('person_id'),
    [{ class: 'internal', kept: pinned.kept }, 'person_id kind position'],
    [pinned, 'key pinned_at'],
  ),
  waiting_said: peopleTable(
    ownedBy('person_id to_person_id'),
    [key, 'person_id to_person_id'],
    [spoken, 'key said until at'],
  ),
  waiting_letters: peopleTable(
    ownedBy('person_id'),
    [wishKey, 'person_id'],
    [wish, 'every weekday hour families language last_on'],
    [secret(wish.kept, secrets.stopLink), 'token'],
  ),
  waiting_feeds: peopleTable(
    ownedBy('person_id'),
    [wishKey, 'person_id created_at'],
    [secret(wish.kept, secrets.ownPage), 'token_hash'],
  ),
  waiting_counts: peopleTable(ownedBy('person_id'), [counted, 'person_id count counted_at']),
}
