import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  kept: {
    fr: 'dix ans après le passage de relais ; lu par l’équipe seulement',
    en: 'ten years after the hand-over; read by the team only',
  },
}
const people: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'dix ans après le passage de relais, ou jusqu’à la demande d’effacement',
    en: 'ten years after the hand-over, or until erasure is asked for',
  },
}

export const electionColumns: ColumnRegister = {
  network_elections: {
    id: inside,
    title: inside,
    held_on: inside,
    created_by: key,
    created_at: inside,
  },
  network_election_checks: {
    election_id: inside,
    territory_id: inside,
    verdict: inside,
    note: {
      class: 'personal',
      kept: {
        fr: 'dix ans après l’élection ; lu par l’équipe seulement',
        en: 'ten years after the election; read by the team only',
      },
    },
    checked_by: key,
    checked_at: inside,
  },
  network_hand_overs: {
    id: handOver,
    territory_id: handOver,
    mandate_title: handOver,
    referent: handOver,
    on_day: handOver,
    note: noted,
    recorded_by: handOver,
    recorded_at: handOver,
  },
  network_hand_over_identities: {
    hand_over_id: handOver,
    from_person_id: people,
    to_person_id: people,
  },
}
