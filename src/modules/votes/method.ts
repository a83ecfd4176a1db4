/** Ways of counting. The name is written in frozen votes: it never changes. */
export const methods = [
  'mj',
  'approval',
  'score',
  'single',
  'schulze',
  'irv',
  'stv-scottish',
  'stv-meek',
] as const
export type Method = (typeof methods)[number]

/** What a ballot of a vote holds, from which several methods can count. */
export type BallotKind = 'grades' | 'approvals' | 'one' | 'ranking'

const kinds: Readonly<Record<Method, BallotKind>> = {
  mj: 'grades',
  score: 'grades',
  approval: 'approvals',
  single: 'one',
  schulze: 'ranking',
  irv: 'ranking',
  'stv-scottish': 'ranking',
  'stv-meek': 'ranking',
}

/** The ballot that the deciding method asks for. */
export function ballotKindOf(method: Method): BallotKind {
  return kinds[method]
}

/** Grades say enough for every method but those that need one first choice; a ranking, for rankings. */
const readable: Readonly<Record<BallotKind, readonly Method[]>> = {
  grades: ['mj', 'score', 'approval', 'schulze', 'irv'],
  approvals: ['approval', 'schulze'],
  one: ['single'],
  ranking: ['schulze', 'irv', 'stv-scottish', 'stv-meek', 'single'],
}

/** Methods that may be computed “for learning” on the ballots of this one. */
export function learnableFrom(method: Method): readonly Method[] {
  return readable[ballotKindOf(method)].filter((other) => other !== method)
}

export function isMethod(text: string): text is Method {
  return methods.some((method) => method === text)
}
