import { describe, expect, it } from 'vitest'
import { bridgesOf, dividesOf, shareOfSeen } from './bridges.ts'
import { drawOf } from './draw.ts'
import { type GroupVotes, groupAwareConsensusOf } from './group-votes.ts'
import { mapOpinions, matrixOf } from './index.ts'
import { firstDistinct, kMeans, silhouetteOf } from './k-means.ts'
import { bothSidesOf, ratioTest, representativeOf, shareTest } from './representative.ts'
import { type Askable, nextStatement, prioritiesOf } from './routing.ts'

const points = (...list: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(list, ([x]) => x),
  y: Float64Array.from(list, ([, y]) => y),
})

/** One statement after another: agree, disagree, seen. */
const votesOf = (
  size: number,
  ...list: readonly (readonly [number, number, number])[]
): GroupVotes => ({
  size,
  agrees: Float64Array.from(list, ([agrees]) => agrees),
  disagrees: Float64Array.from(list, ([, disagrees]) => disagrees),
  seen: Float64Array.from(list, ([, , seen]) => seen),
})

describe('the directions', () => {
  it('are those of prcomp in R', () => {
    const table = [
      [1, 1, -1, 0],
      [1, 1, -1, -1],
      [1, 0, -1, 1],
      [-1, -1, 1, 0],
      [-1, -1, 1, 1],
      [-1, 0, 0, -1],
    ]
    const rows = {
      voters: Uint32Array.from({ length: 24 }, (_, at) => Math.floor(at / 4)),
      statements: Uint32Array.from({ length: 24 }, (_, at) => at % 4),
      votes: Int8Array.from(table.flat()),
      voterIds: ['a', 'b', 'c', 'd', 'e', 'f'],
      statementIds: ['1', '2', '3', '4'],
    }
    const { components, places } = mapOpinions(matrixOf(rows, () => 'in'))
    // prcomp(rbind(c(1,1,-1,0), …))$rotation[,1:2] and $x; the sign of each makes its largest entry positive.
    const rotation = [
      [0.6169296598284587, 0.5103216299810235, -0.5773844080623773, -0.1599902313390142],
      [0.357250777583004, -0.2278954552453887, -0.0699438090299477, 0.9030744193992091],
    ]
    for (const [at, direction] of components.entries())
      for (const [column, value] of direction.entries())
        expect(value).toBeCloseTo(rotation[at]?.[column] ?? 9, 13)
    const first = [1.608404963195, 1.768395194534, 0.938093101875, -1.800866432549, -1.960856663888]
    for (const [row, value] of first.entries()) expect(places.x[row]).toBeCloseTo(value, 10)
    expect(places.y[2]).toBeCloseTo(1.318611704507, 10)
  })
})

describe('k-means', () => {
  it('gives a point between two centres to the later one, and drops the one that nobody joins', () => {
    const found = kMeans(points([0, 0], [2, 0], [1, 0]), points([0, 0], [2, 0], [9, 9]), 0)
    expect([...found.of]).toEqual([0, 1, 1])
    expect(found.centres).toEqual(points([0, 0], [1.5, 0]))
  })

  it('weighs points where weights are given', () => {
    const weights = Float64Array.of(3, 1)
    expect(kMeans(points([0, 0], [4, 0]), points([1, 1]), 5, weights).centres.x[0]).toBe(1)
  })

  it('has seeds that differ, in order', () => {
    const list = points([1, 1], [1, 1], [1, 2], [0, 1], [1, 2])
    expect(firstDistinct(list, 9)).toEqual(points([1, 1], [1, 2], [0, 1]))
    expect(firstDistinct(list, 2)).toEqual(points([1, 1], [1, 2]))
  })

  it('the silhouette is that of cluster in R, where one alone counts 0', () => {
    // mean(silhouette(c(1,1,2,2,3), dist(rbind(c(0,0),c(0,1),c(4,0),c(5,1),c(9,9))))[,3])
    const list = points([0, 0], [0, 1], [4, 0], [5, 1], [9, 9])
    expect(silhouetteOf(list, Int32Array.of(0, 0, 1, 1, 2), 3)).toBeCloseTo(0.5865415469710022, 12)
  })
})

describe('what tells a group apart', () => {
  it('tests one proportion and two, by hand', () => {
    expect(shareTest(6, 6)).toBeCloseTo(Math.sqrt(7), 12)
    expect(shareTest(0, 0)).toBe(1)
    // (7/8 − 3/9) ÷ √(10/17 × 7/17 × (1/8 + 1/9))
    expect(ratioTest(6, 7, 2, 8)).toBeCloseTo(
      (7 / 8 - 3 / 9) / Math.sqrt((10 / 17) * (7 / 17) * (1 / 8 + 1 / 9)),
      12,
    )
    expect(ratioTest(5, 5, 3, 3)).toBe(0)
  })

  it('puts first the statement that a group best agrees with, then agreed ones, five at most', () => {
    const own = votesOf(
      20,
      ...Array.from({ length: 8 }, (_, at) => [20 - at, at, 20] as const),
      [0, 20, 20],
    )
    const others = votesOf(
      20,
      ...Array.from({ length: 8 }, () => [2, 18, 20] as const),
      [20, 0, 20],
    )
    const [found = []] = representativeOf([own, others], Array(9).fill('in'))
    expect(found.length).toBe(5)
    expect(found.map(({ for: side }) => side)).toEqual([
      ...['agree', 'agree', 'agree', 'agree', 'disagree'],
    ])
    expect(found.at(-1)?.column).toBe(8)
    expect(found[0]?.column).toBe(0)
    expect(bothSidesOf(own, others, 0).agree.ratio).toBeCloseTo(21 / 22 / (3 / 22), 12)
  })

  it('says nothing of a statement that is out, nor of a group alone', () => {
    const own = votesOf(20, [20, 0, 20], [15, 5, 20])
    const others = votesOf(20, [0, 20, 20], [5, 15, 20])
    const columns = representativeOf([own, others], ['out', 'in'])
      .flat()
      .map(({ column }) => column)
    expect(columns).toEqual([1, 1])
    expect(representativeOf([own], ['in', 'in'])).toEqual([[]])
  })
})

describe('what brings groups together, and what parts them', () => {
  it('has the interval of Wilson', () => {
    // prop.test(8, 10, correct = FALSE)$conf.int
    const { low, high } = shareOfSeen(8, 10)
    expect(low).toBeCloseTo(0.4901625, 6)
    expect(high).toBeCloseTo(0.9433178, 6)
    expect(shareOfSeen(0, 0)).toMatchObject({ low: 0, high: 1 })
  })

  it('has the interval of Newcombe (1998, table II, a, method 10)', () => {
    const [first] = dividesOf([votesOf(80, [48, 32, 80]), votesOf(70, [56, 14, 70])], ['in'])
    expect(first).toMatchObject({ most: 1, least: 0, column: 0 })
    expect(first?.gap).toBeCloseTo(0.2, 12)
    expect(first?.low).toBeCloseTo(0.0524, 4)
    expect(first?.high).toBeCloseTo(0.3339, 4)
  })

  it('is a bridge when every interval stands above a half, and a divide when the gap is sure', () => {
    const a = votesOf(50, [45, 5, 50], [5, 45, 50], [45, 5, 50], [3, 0, 3], [26, 24, 50])
    const b = votesOf(50, [40, 10, 50], [8, 42, 50], [5, 45, 50], [40, 10, 50], [24, 26, 50])
    const standings = Array(5).fill('in')
    expect(bridgesOf([a, b], standings).map(({ column, side }) => [column, side])).toEqual([
      [1, 'disagree'],
      [0, 'agree'],
    ])
    expect(dividesOf([a, b], standings).map(({ column }) => column)).toEqual([2])
    expect(bridgesOf([a], standings)).toEqual([])
    expect(dividesOf([a], standings)).toEqual([])
  })

  it('the consensus of groups multiplies what each gives', () => {
    const consensus = groupAwareConsensusOf([votesOf(9, [5, 1, 8]), votesOf(9, [1, 0, 4])], 1)
    expect(consensus[0]).toBeCloseTo(0.2, 12)
  })
})

describe('the next statement to ask', () => {
  const statements: readonly Askable[] = [
    { id: 'a', priority: 4, standing: 'in' },
    { id: 'b', priority: 1, standing: 'in' },
    { id: 'out', priority: 100, standing: 'out' },
    { id: 'new', standing: 'in' },
    { id: 'seen', priority: 50, standing: 'in' },
    { id: 'meta', priority: 4, standing: 'meta' },
  ]

  it('is drawn in proportion to the priorities: a hundred thousand draws, within three standard errors', () => {
    const draw = drawOf(20)
    const answered = new Set(['seen'])
    const times = new Map<string, number>()
    const draws = 100_000
    for (let at = 0; at < draws; at++) {
      const id = nextStatement(statements, answered, draw) ?? ''
      times.set(id, (times.get(id) ?? 0) + 1)
    }
    for (const [id, weight] of Object.entries({ a: 4, b: 1, new: 1, meta: 4 })) {
      const share = weight / 10
      const error = Math.sqrt((share * (1 - share)) / draws)
      expect(Math.abs((times.get(id) ?? 0) / draws - share)).toBeLessThan(3 * error)
    }
    expect([...times.keys()].sort()).toEqual(['a', 'b', 'meta', 'new'])
  })

  it('is none when all were answered', () => {
    const all = new Set(statements.map(({ id }) => id))
    expect(nextStatement(statements, all, drawOf(1))).toBeUndefined()
  })

  it('is not the same for all: the peers gave 49 to each, and forgot the votes that had just come', () => {
    const [agreed = 0, passed = 0, fresh = 0, about = 0] = prioritiesOf(
      [votesOf(9, [9, 0, 9], [0, 0, 9], [0, 0, 0], [0, 0, 0])],
      Float64Array.of(1, 1, 1, 1),
      ['in', 'in', 'in', 'meta'],
    )
    // ((1 − 1/11) × 2 × 10/11 × (1 + 8 × 2^(−9/5)))²
    expect(agreed).toBeCloseTo(((10 / 11) * 2 * (10 / 11) * (1 + 8 * 2 ** -1.8)) ** 2, 10)
    expect(passed).toBeLessThan(agreed)
    expect(fresh).toBeCloseTo((0.5 * 2 * 0.5 * 9) ** 2, 10)
    expect(about).toBe(49)
  })
})
