import { type ColumnRegister, ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { keptFor, keptUntilDone } from '#kit/kept.ts'

const open = {
  class: 'public',
  kept: { fr: 'tant que le cercle existe', en: 'as long as the circle exists' },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'tant que le cercle existe', en: 'as long as the circle exists' },
} as const
const key = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 5 }, from: 'circle_members.left_on' }], (time) => ({
    fr: `${time.fr} après le départ du cercle, puis effacé ; un numéro tiré au hasard, sans nom`,
    en: `${time.en} after one leaves the circle, then erased; a number drawn at random, without a name`,
  })),
} as const
const membership = {
  class: 'internal',
  kept: { fr: 'cinq ans après le départ du cercle', en: 'five years after one leaves the circle' },
} as const
const mandate = {
  class: 'public',
  kept: {
    fr: 'cinq ans après le départ du cercle ; le nom suit le choix de la personne',
    en: 'five years after one leaves the circle; the name follows the person’s choice',
  },
} as const

export const circleColumns: ColumnRegister = {
  circles: table(
    [internal, 'id template visibility'],
    [open, 'slug name purpose domain parent_id created_at updated_at closed_at'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
          en: 'as long as the circle exists; a number drawn at random, without a name',
        },
      },
      'created_by',
    ],
  ),
  circle_members: peopleTable(
    ownedBy('person_id', { stays: { person_id: 'a number drawn at random, without a name' } }),
    [internal, 'id circle_id'],
    [key, 'person_id'],
    [membership, 'joined_on left_on'],
  ),
  circle_roles: table(
    [internal, 'id circle_id position created_at updated_at'],
    [open, 'kind title purpose accountabilities seats term_months ended_on'],
  ),
  role_mandates: table(
    [internal, 'id role_id'],
    [membership, 'member_id end_reason warned_days created_at'],
    [mandate, 'starts_on ends_on filled_by decision_id decision_note ended_on'],
  ),
  role_votes: table(
    [internal, 'id role_id'],
    [open, 'vote_slug seats starts_on state opened_at ended_at'],
  ),
  role_vote_candidates: peopleTable(
    ownedBy('person_id'),
    [internal, 'role_vote_id place'],
    [
      {
        class: 'personal',
        kept: keptUntilDone({
          fr: 'jusqu’à la fin du scrutin, puis effacé ; un numéro tiré au hasard, sans nom',
          en: 'until the vote ends, then erased; a number drawn at random, without a name',
        }),
      },
      'person_id',
    ],
  ),
}
