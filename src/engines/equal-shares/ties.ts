import type { Election } from './election.ts'

/** Several projects stood equal; the first of `projects` passed before the others. */
export interface Tie {
  /** Round of equal shares, or place in the greedy order, from 0. */
  readonly round: number
  /** Places of the projects, in the order in which they were taken. */
  readonly projects: readonly number[]
  /** What told them apart: the lower cost, more votes, or the order that was fixed beforehand. */
  readonly by: 'cost' | 'votes' | 'order'
}

/** Lower cost first, then more votes, then the order fixed beforehand: the same for every endowment. */
export interface TieRule {
  compare(a: number, b: number): number
  between(a: number, b: number): Tie['by']
}

/**
 * @param order places of the projects, drawn once; without it, the order of the file.
 */
export function tieRule(
  election: Election,
  votes: Float64Array,
  order: readonly number[] = election.projects.map((_, at) => at),
): TieRule {
  const rank = new Int32Array(election.projects.length).fill(order.length)
  for (const [at, project] of order.entries()) rank[project] = at
  const cost = (project: number) => Number(election.projects[project]?.cost ?? 0n)
  const steps = [
    ['cost', (a: number, b: number) => cost(a) - cost(b)],
    ['votes', (a: number, b: number) => (votes[b] as number) - (votes[a] as number)],
    ['order', (a: number, b: number) => (rank[a] as number) - (rank[b] as number)],
  ] as const
  const first = (a: number, b: number) => steps.find(([, compare]) => compare(a, b) !== 0)
  return {
    compare: (a, b) => first(a, b)?.[1](a, b) ?? 0,
    between: (a, b) => first(a, b)?.[0] ?? 'order',
  }
}
