import { seededChance } from '#kit/chance.ts'
import type { MapTask } from '../computed-map.ts'
import type { Vote } from '../participant.ts'

/**
 * Invented people who answer to these statements: two camps that part on the first seven and agree with the eighth; those
 * after it part nobody. Or everybody by chance.
 */
export function conversation(people: number, kind: 'camps' | 'chance' = 'camps', statements = 10) {
  const { bytes } = seededChance(21)
  const voteAt = (person: number, statement: number): Vote => {
    const [drawn = 0] = bytes(1)
    if (kind === 'chance' || statement > 8) return ((drawn % 3) - 1) as Vote
    if (statement === 8) return 1
    return person % 2 === statement % 2 ? 1 : -1
  }
  const votes = Array.from({ length: people }, (_, person) =>
    Array.from({ length: statements }, (__, at) => voteAt(person, at + 1)),
  )
  const cells = votes.flatMap((own, person) => own.map((vote, at) => ({ person, at, vote })))
  const task: MapTask = {
    rows: {
      voters: Uint32Array.from(cells, ({ person }) => person),
      statements: Uint32Array.from(cells, ({ at }) => at),
      votes: Int8Array.from(cells, ({ vote }) => vote),
      voterIds: votes.map((_, person) => String(person)),
      statementIds: Array.from({ length: statements }, (_, at) => String(at + 1)),
    },
    ...{ out: [], meta: [] },
  }
  const votesOf = (person: number): ReadonlyMap<number, Vote> =>
    new Map(votes[person]?.map((vote, at) => [at + 1, vote]))
  return { task, votesOf, votes }
}
