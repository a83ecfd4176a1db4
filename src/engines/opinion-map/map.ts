import { type GroupVotes, groupAwareConsensusOf, groupVotesOf } from './group-votes.ts'
import type { OpinionMatrix } from './matrix.ts'
import { extremitiesOf } from './positions.ts'
import {
  type Agreed,
  consensusOf,
  type Representative,
  representativeOf,
  type Side,
} from './representative.ts'
import { prioritiesOf } from './routing.ts'
import { type Shape, shapeOf } from './shape.ts'
import type { WarmStart } from './warm-start.ts'

/** A map of opinions: who stands where, who stands together, and what tells them apart or brings them together. */
export interface OpinionMap extends Shape {
  readonly matrix: OpinionMatrix
  /** By column. */
  readonly extremities: Float64Array
  /** By group. */
  readonly votes: readonly GroupVotes[]
  readonly representative: readonly (readonly Representative[])[]
  readonly consensus: Readonly<Record<Side, readonly Agreed[]>>
  /** By column; statements that are out too. */
  readonly groupAwareConsensus: Float64Array
  readonly priorities: Float64Array
  /** How the computation began: a warm start can give other groups than a cold one. */
  readonly start: 'cold' | 'warm'
}

/**
 * The map of a matrix of votes, as Polis computes it (Small, Bjorkegren, Erkkilä, Shaw and Megill, Recerca 26(2), 2021).
 *
 * @param start what an earlier map left, so that groups keep their place and their number; cold when absent
 * @example mapOpinions(matrixOf(rows, () => 'in')).groups // rows of the matrix, by group
 */
export function mapOpinions(matrix: OpinionMatrix, start?: WarmStart): OpinionMap {
  const shape = shapeOf(matrix, start)
  const extremities = extremitiesOf(shape.counted, shape.components)
  return {
    ...{ ...shape, matrix, extremities, start: start ? 'warm' : 'cold' },
    ...countsOf(matrix, shape, extremities),
    consensus: consensusOf(shape.counted, matrix.standings),
  }
}

/** What is counted once the groups are known. */
export function countsOf(matrix: OpinionMatrix, { groups }: Shape, extremities: Float64Array) {
  const votes = groupVotesOf(matrix, groups)
  return {
    votes,
    representative: representativeOf(votes, matrix.standings),
    groupAwareConsensus: groupAwareConsensusOf(votes, matrix.statements.length),
    priorities: prioritiesOf(votes, extremities, matrix.standings),
  }
}

/** What this map leaves to the next one. */
export function warmStartOf(map: OpinionMap): WarmStart {
  const { matrix, inside, base, groupings, chosen } = map
  const idOf = (place: number) => matrix.participants[inside[place] as number] as string
  return {
    statements: matrix.statements,
    components: map.components,
    inConversation: Array.from(inside, (row) => matrix.participants[row] as string),
    baseClusters: base.members.map((members) => members.map(idOf)),
    groupings: new Map(
      [...groupings].map(([groups, { members }]) => [
        groups,
        members.map((clusters) =>
          clusters.flatMap((cluster) => (base.members[cluster] ?? []).map(idOf)),
        ),
      ]),
    ),
    smoothed: map.smoothed ?? { shown: chosen, waiting: undefined, wins: 0 },
  }
}
