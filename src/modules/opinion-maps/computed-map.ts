import {
  bridgesOf,
  dividesOf,
  mapOpinions,
  matrixOf,
  stabilityOf,
  type VoteRows,
} from '#engines/opinion-map/index.ts'
import type { CountedMap, CountedStatement, Spot } from './counted-map.ts'

/** What a map is computed from: plain data, that a thread can be given. */
export interface MapTask {
  readonly rows: VoteRows
  /** Numbers of the statements that moderation took out, and of those about the conversation itself. */
  readonly out: readonly string[]
  readonly meta: readonly string[]
}

/** The same draw each time: a map says the same of the same answers. */
const seed = 1

/** The map of these answers, by the engine, without anybody’s row. */
export function computeMap({ rows, out, meta }: MapTask): CountedMap {
  const [outside, about] = [new Set(out), new Set(meta)]
  const matrix = matrixOf(rows, (id) => (outside.has(id) ? 'out' : about.has(id) ? 'meta' : 'in'))
  const map = mapOpinions(matrix)
  const stability = stabilityOf(map, { seed })
  const numberAt = (column: number) => Number(matrix.statements[column])
  const { counted, components, priorities } = map
  const statements = matrix.statements.map(
    (_, column): CountedStatement => ({
      ...{ number: numberAt(column), isOut: matrix.standings[column] !== 'in' },
      agrees: counted.agrees[column] ?? 0,
      disagrees: counted.disagrees[column] ?? 0,
      seen: counted.seen[column] ?? 0,
      mean: counted.means[column] ?? 0,
      x: components[0][column] ?? 0,
      y: components[1][column] ?? 0,
      priority: priorities[column] ?? 1,
      groups: map.votes.map(({ agrees, disagrees, seen }) => ({
        agrees: agrees[column] ?? 0,
        disagrees: disagrees[column] ?? 0,
        seen: seen[column] ?? 0,
      })),
    }),
  )
  return {
    people: matrix.participants.length,
    inside: map.inside.length,
    answers: matrix.cells.length,
    groups: map.groups.map(({ length }) => length),
    verdict: stability.verdict,
    changeGroup: stability.changeGroup?.mean ?? null,
    consensus: {
      agree: map.consensus.agree.map(({ column }) => numberAt(column)),
      disagree: map.consensus.disagree.map(({ column }) => numberAt(column)),
    },
    bridges: bridgesOf(map.votes, matrix.standings).map(({ column, side }) => ({
      number: numberAt(column),
      side,
    })),
    divides: dividesOf(map.votes, matrix.standings).map(({ column }) => numberAt(column)),
    own: map.representative.map((list) =>
      list.map((entry) => ({ number: numberAt(entry.column), side: entry.for })),
    ),
    statements,
    spots: spotsOf(map),
  }
}

function spotsOf({ base, inside, groups }: ReturnType<typeof mapOpinions>): readonly Spot[] {
  const groupOfRow = new Map(groups.flatMap((rows, group) => rows.map((row) => [row, group])))
  return base.members.map((members, at) => ({
    x: base.centres.x[at] ?? 0,
    y: base.centres.y[at] ?? 0,
    people: members.length,
    group: groupOfRow.get(inside[members[0] ?? 0] ?? 0) ?? 0,
  }))
}
