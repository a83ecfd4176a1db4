import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawOf } from './draw.ts'
import { mapOpinions, matrixOf, type OpinionMap, type VoteRows } from './index.ts'
import { adjustedRand } from './likeness.ts'
import { warmStartOf } from './map.ts'
import type { OpinionMatrix, Standing, Vote } from './matrix.ts'
import { stabilityOf } from './stability.ts'
import { type NewVote, updateMap, withVotes } from './update.ts'

type Cast = readonly [voter: number, statement: number, vote: Vote]

const vote = fc.constantFrom<Vote>(-1, 0, 1)
const casts = (people = 30, statements = 12, most = 300): fc.Arbitrary<Cast[]> =>
  fc.array(fc.tuple(fc.nat(people - 1), fc.nat(statements - 1), vote), { maxLength: most })
/** Statement 3 is out, statement 5 is about the conversation. */
const standingOf = (id: string): Standing => (id === '3' ? 'out' : id === '5' ? 'meta' : 'in')

function rowsOf(list: readonly Cast[], rename = (id: number) => String(id)): VoteRows {
  return {
    times: Float64Array.from(list, (_, at) => at),
    voters: Uint32Array.from(list, ([voter]) => voter),
    statements: Uint32Array.from(list, ([, statement]) => statement),
    votes: Int8Array.from(list, ([, , vote]) => vote),
    voterIds: Array.from({ length: 200 }, (_, at) => rename(at)),
    statementIds: Array.from({ length: 200 }, (_, at) => String(at)),
  }
}

const build = (list: readonly Cast[]) => mapOpinions(matrixOf(rowsOf(list), standingOf))

/** Everything that a map holds, as text: typed arrays as lists. */
const bytes = (map: OpinionMap) =>
  JSON.stringify(map, (_, value) => {
    if (value instanceof Map) return [...value]
    return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value
  })

/** Two camps that answer each statement in their own way, and some noise. */
function twoCamps(people: number, statements: number, noise: number, seed: number): Cast[] {
  const draw = drawOf(seed)
  const list: Cast[] = []
  for (let voter = 0; voter < people; voter++)
    for (let statement = 0; statement < statements; statement++) {
      if (draw(4) === 0) continue
      const own = (voter + statement * (statement % 3)) % 2 === 0 ? 1 : -1
      list.push([voter, statement, draw(100) < noise ? ((draw(3) - 1) as Vote) : own])
    }
  return list
}

describe('a map of any votes', () => {
  it('holds finite numbers only, and everyone who is in stands in one group', () => {
    fc.assert(
      fc.property(casts(), (list) => {
        const map = build(list)
        expect(bytes(map)).not.toContain('null')
        const people = map.groups.flat().sort((a, b) => a - b)
        expect(people).toEqual([...map.inside])
        expect(map.base.members.flat().length).toBe(map.inside.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same twice, to the byte, and under other names', () => {
    fc.assert(
      fc.property(casts(), (list) => {
        expect(bytes(build(list))).toBe(bytes(build(list)))
        const bare = (map: OpinionMap) =>
          bytes({ ...map, matrix: { ...map.matrix, participants: [] } })
        const renamed = matrixOf(
          rowsOf(list, (id) => `p-${200 - id}`),
          standingOf,
        )
        expect(bare(mapOpinions(renamed))).toBe(bare(build(list)))
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of the rows of the file: time decides, then the row', () => {
    fc.assert(
      fc.property(casts(), fc.integer({ min: 1, max: 1e6 }), (list, seed) => {
        const draw = drawOf(seed)
        const order = list.map((_, at) => at).sort(() => draw(2) - 0.5)
        const rows = rowsOf(list)
        const pick = <T extends Float64Array | Uint32Array | Int8Array>(of: T) =>
          (of.constructor as unknown as { from(list: Iterable<number>): T }).from(
            order.map((at) => of[at] ?? 0),
          )
        const shuffled: VoteRows = {
          ...rows,
          times: pick(rows.times ?? new Float64Array()),
          voters: pick(rows.voters as Uint32Array),
          statements: pick(rows.statements as Uint32Array),
          votes: pick(rows.votes),
        }
        expect(bytes(mapOpinions(matrixOf(shuffled, standingOf)))).toBe(bytes(build(list)))
      }),
      { numRuns: 30 },
    )
  })

  it('is that of the last votes: earlier ones of the same pair change nothing once both are known', () => {
    fc.assert(
      fc.property(casts(), vote, (list, other) => {
        if (list.length === 0) return
        const [voter, statement] = list[0] as Cast
        const again = [...list, [voter, statement, 1] as const]
        const changed = [[voter, statement, other] as const, ...list.slice(1), again.at(-1) as Cast]
        expect(bytes(build(changed))).toBe(bytes(build(again)))
      }),
      { numRuns: 30 },
    )
  })

  it('when everyone says the contrary, stands the other way round: same groups, agreements turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const list = twoCamps(40, 12, 40, seed)
        const map = build(list)
        const turned = build(list.map(([a, b, vote]) => [a, b, (0 - vote) as Vote] as const))
        expect(turned.groups).toEqual(map.groups)
        const columns = (of: OpinionMap, side: 'agree' | 'disagree') =>
          of.consensus[side].map(({ column }) => column)
        expect(columns(turned, 'agree')).toEqual(columns(map, 'disagree'))
        expect(columns(turned, 'disagree')).toEqual(columns(map, 'agree'))
      }),
      { numRuns: 20 },
    )
  })

  it('has two directions of length one, square to each other, and its places have their variances', () => {
    const { components, matrix } = build(twoCamps(60, 20, 60, 9))
    const dot = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
    expect(dot(components[0], components[0])).toBeCloseTo(1, 12)
    expect(dot(components[1], components[1])).toBeCloseTo(1, 12)
    expect(Math.abs(dot(components[0], components[1]))).toBeLessThan(1e-12)
    expect(matrix.standings[3]).toBe('out')
    expect(components[0][3]).toBe(0)
  })

  it('finds two directions where two variances are equal', () => {
    // Four people on two statements, a cross: no direction is before the other.
    const cross: Cast[] = [
      ...([
        [0, 0, 1],
        [0, 1, 0],
        [1, 0, -1],
        [1, 1, 0],
      ] as Cast[]),
      ...([
        [2, 0, 0],
        [2, 1, 1],
        [3, 0, 0],
        [3, 1, -1],
      ] as Cast[]),
    ]
    const { components } = build(cross)
    for (const direction of components) expect(Math.hypot(...direction)).toBeCloseTo(1, 12)
  })
})

describe('small and odd conversations', () => {
  const edge: Readonly<Record<string, readonly Cast[]>> = {
    nobody: [],
    'one person': [[0, 0, 1]],
    'two people': [
      [0, 0, 1],
      [1, 0, -1],
    ],
    'one statement': Array.from({ length: 30 }, (_, at) => [at, 0, ((at % 3) - 1) as Vote]),
    'all agree': Array.from({ length: 200 }, (_, at) => [at % 20, Math.floor(at / 20), 1]),
    'all pass': Array.from({ length: 200 }, (_, at) => [at % 20, Math.floor(at / 20), 0]),
    'nobody with seven votes': Array.from({ length: 60 }, (_, at) => [at % 20, (at * 7) % 12, 1]),
    'every statement out': Array.from({ length: 20 }, (_, at) => [at, 3, 1]),
  }
  it.each(Object.entries(edge))(
    '%s: a map, without an exception or a number that is none',
    (name, list) => {
      const map = build(list)
      expect(bytes(map)).not.toContain('null')
      const stability = stabilityOf(map, { seed: 1, resamples: 5 })
      expect(Number.isFinite(stability.silhouette ?? 0)).toBe(true)
      if (['nobody', 'one person', 'all agree', 'all pass', 'every statement out'].includes(name)) {
        expect(stability.verdict).toBe('none')
        expect(map.groups.length).toBe(name === 'nobody' ? 0 : 1)
      }
    },
  )

  it('takes the most active in when fewer than fifteen have seven votes, the first of equals', () => {
    const list: Cast[] = []
    for (let person = 0; person < 30; person++)
      for (let at = 0; at < (person === 29 ? 8 : person % 3) + 1; at++) list.push([person, at, 1])
    const { inside } = build(list)
    expect(inside.length).toBe(15)
    expect([...inside].includes(29)).toBe(true)
    // Three votes: rows 2, 5, 8…; then two votes, the first of them.
    expect([...inside].filter((row) => row % 3 === 2 && row < 29).length).toBe(9)
    expect([...inside].filter((row) => row % 3 === 1)).toEqual([1, 4, 7, 10, 13])
  })
})

describe('votes that come later', () => {
  const asNew = (list: readonly Cast[]): NewVote[] =>
    list.map(([voter, statement, vote]) => ({
      ...{ voter: String(voter), statement: String(statement), vote },
    }))
  const all = (matrix: OpinionMatrix) =>
    JSON.stringify({ ...matrix, starts: [...matrix.starts], cells: [...matrix.cells] })

  it('make the same matrix and the same map as all votes counted at once, to the byte', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(casts(20, 8, 200), casts(22, 9, 4), (before, after) => {
        const first = build(before)
        const batch = asNew(after)
        const whole = matrixOf(rowsOf([...before, ...after]), standingOf)
        expect(all(withVotes(first.matrix, batch, standingOf))).toBe(all(whole))
        const { map, how } = updateMap(first, batch, standingOf)
        seen.add(how)
        expect(bytes(map)).toBe(bytes(mapOpinions(whole)))
      }),
      { numRuns: 120 },
    )
    expect(seen.has('recomputed')).toBe(true)
  })

  it('are not computed again when they change nothing, or only a statement that is out', () => {
    const list = twoCamps(30, 10, 30, 4)
    const map = build(list)
    const [voter, statement, own] = list.find(([, vote]) => vote === 3) as Cast
    const same = updateMap(map, asNew([[voter, statement, own]]), standingOf)
    expect(same).toEqual({ map, how: 'same' })
    const other = asNew([[voter, 3, own === 1 ? -1 : 1]])
    const counted = updateMap(map, other, standingOf)
    expect(counted.how).toBe('counted')
    expect(bytes(counted.map)).toBe(bytes(mapOpinions(withVotes(map.matrix, other, standingOf))))
    expect(counted.map.priorities).not.toEqual(map.priorities)
    expect(updateMap(map, asNew([[voter, 0, 0]]), standingOf).how).toBe('recomputed')
  })

  it('from a warm start keep groups in their place, people who came in, and the number of groups for a while', () => {
    const list = twoCamps(60, 14, 20, 2)
    const map = build(list)
    expect(map.start).toBe('cold')
    const next = mapOpinions(
      withVotes(
        map.matrix,
        asNew([
          [0, 1, 0],
          [70, 0, 1],
        ]),
        standingOf,
      ),
      warmStartOf(map),
    )
    expect(next.start).toBe('warm')
    const of = (groups: OpinionMap['groups']) =>
      map.inside.reduce<number[]>((found, row) => {
        found[row] = groups.findIndex((rows) => rows.includes(row))
        return found
      }, [])
    const [before, after] = [of(map.groups), of(next.groups)]
    const kept = before.filter((group, row) => group === after[row]).length
    expect(kept / before.length).toBeGreaterThan(0.95)
    // Another number of groups must win four times in a row.
    let start = { ...warmStartOf(map), smoothed: { shown: 4, waiting: undefined, wins: 0 } }
    const shown = [1, 2, 3, 4].map(() => {
      const again = mapOpinions(map.matrix, start)
      start = warmStartOf(again) as typeof start
      return again.groups.length
    })
    expect(shown).toEqual([4, 4, 4, map.groups.length])
  })

  it('from a warm start leave those who were in where they are, with fewer votes than the others', () => {
    const few: Cast[] = Array.from({ length: 40 }, (_, at) => [at % 10, Math.floor(at / 10), 1])
    const map = build(few)
    expect(map.inside.length).toBe(10)
    const more = asNew(
      twoCamps(60, 14, 20, 2).map(([voter, what, vote]) => [voter + 50, what, vote]),
    )
    const grown = withVotes(map.matrix, more, standingOf)
    expect(mapOpinions(grown).inside.includes(0)).toBe(false)
    expect(mapOpinions(grown, warmStartOf(map)).inside.includes(0)).toBe(true)
  })
})

describe('what groups are worth', () => {
  it('finds two camps where everybody answers as their camp does, and none in votes on one statement', () => {
    const camps = Array.from({ length: 12 * 8 }, (_, at): Cast => {
      const [voter, statement] = [Math.floor(at / 8), at % 8]
      return [voter, statement, voter < 6 === statement < 4 ? 1 : -1]
    })
    expect(stabilityOf(build(camps), { seed: 1, resamples: 39 }).verdict).toBe('stable')
    const one = camps.filter(([, statement]) => statement === 0)
    expect(stabilityOf(build(one), { seed: 1, resamples: 39 }).verdict).toBe('none')
  })

  it('two camps are stable; votes given by lot are no groups, nineteen times of twenty', () => {
    const clear = stabilityOf(build(twoCamps(80, 14, 15, 3)), { seed: 5, resamples: 30 })
    expect(clear.verdict).toBe('stable')
    expect(clear.changeGroup?.mean).toBeLessThan(0.05)
    expect(stabilityOf(build(twoCamps(80, 14, 15, 3)), { seed: 5, resamples: 30 })).toEqual(clear)
    const verdicts = Array.from({ length: 20 }, (_, at) => {
      const list = twoCamps(60, 14, 100, at + 1)
      return stabilityOf(build(list), { seed: 1, resamples: 39 }).verdict
    })
    expect(verdicts.filter((verdict) => verdict === 'none').length).toBeGreaterThanOrEqual(16)
  })

  it('says nothing when nothing is drawn', () => {
    const map = build(twoCamps(30, 10, 30, 4))
    expect(stabilityOf(map, { seed: 1, resamples: 0 })).toMatchObject({
      ...{ verdict: 'unknown', adjustedRand: null, p: null },
    })
  })

  it('the adjusted Rand index is that of Hubert and Arabie, whatever the names of groups', () => {
    expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1)
    // sklearn.metrics.adjusted_rand_score([0,0,1,2],[0,0,1,1]) and ([0,0,1,1],[0,1,0,1])
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714285714, 12)
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12)
    expect(adjustedRand([0, 0, 0], [0, 0, 0])).toBe(1)
  })
})
