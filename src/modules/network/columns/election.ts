import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  ownedBy,
  peopleTable,
  sameAs,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'dix ans après l’élection', en: 'ten years after the election' },
}
const key: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'dix ans après l’élection ; un numéro tiré au hasard, sans nom',
    en: 'ten years after the election; a number drawn at random, without a name',
  },
}
const handOver: ColumnRule = {
  class: 'internal',
  kept: { fr: 'dix ans après le passage de relais', en: 'ten years after the hand-over' },
}
const noted: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 10 }, from: 'network_hand_overs.on_day' }], (time) => ({
    fr: `${time.fr} après le passage de relais ; lu par l’équipe seulement`,
    en: `${time.en} after the hand-over; read by the team only`,
  })),
}
const people: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 10 }, from: 'network_hand_overs.on_day' }], (time) => ({
    fr: `${time.fr} après le passage de relais, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the hand-over, or until erasure is asked for`,
  })),
}

export const electionColumns: ColumnRegister = {
  network_elections: table([inside, 'id title held_on created_at'], [key, 'created_by']),
  network_election_checks: peopleTable(
    ofNobody('what a team wrote about a commune after an election'),
    [inside, 'election_id territory_id verdict checked_at'],
    [
      {
        class: 'personal',
        kept: keptFor([{ lasts: { years: 10 }, from: 'network_elections.held_on' }], (time) => ({
          fr: `${time.fr} après l’élection ; lu par l’équipe seulement`,
          en: `${time.en} after the election; read by the team only`,
        })),
      },
      'note',
    ],
    [key, 'checked_by'],
  ),
  network_hand_overs: peopleTable(
    sameAs('network_hand_over_identities', 'id = hand_over_id', {
      untold: {
        note: 'it speaks of two people: that there is one is told, and the team reads it first',
      },
    }),
    [handOver, 'id territory_id mandate_title referent on_day recorded_by recorded_at'],
    [noted, 'note'],
  ),
  network_hand_over_identities: peopleTable(
    ownedBy('from_person_id to_person_id'),
    [handOver, 'hand_over_id'],
    [people, 'from_person_id to_person_id'],
  ),
}
