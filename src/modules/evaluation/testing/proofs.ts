import type { RoomProofs } from '#proofs/access/handed.ts'

/** Written by hand, and not taken from the routes: two hands must agree. */
export const proofs: RoomProofs = {
  rules: {
    anyone: [
      'GET /evaluations',
      'GET /evaluations/guide',
      'GET /evaluations/indicateurs',
      'GET /evaluations/indicateurs.csv',
      'GET /evaluations/indicateurs.json',
    ],
  },
  withoutWords: 'nothing is written here: the guide reads its answers in the address',
}
