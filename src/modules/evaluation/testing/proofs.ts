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
      'GET /evaluations/indicateurs.xlsx',
    ],
    'signed-in': ['GET /evaluations/reprendre'],
    contributors: [
      'GET /experiences/:slug/evaluation/calcul',
      'POST /experiences/:slug/evaluation/calcul',
    ],
  },
  tellsNobody: {
    ...because('who receives what a town tries: a group of a trial, and no letter', [
      'designs.ts#random-groups.what',
      'designs.ts#random-groups.drawing',
      'designs.ts#comparison.what',
      'effect.ts#half-way',
      'questions.ts#who',
      'questions.ts#whoOptions.no',
      'questions.ts#countHint',
      'questions.ts#compareOptions.here',
      'results.ts#solid.means',
      'results.ts#likely.means',
      'results.ts#small.means',
    ]),
    ...because('a case is told in a report that anyone reads', ['designs.ts#case-study.what']),
  },
  withoutWords: 'nothing is written here: the guide reads its answers in the address',
}

function because(reason: string, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, reason]))
}
