import { beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../pool.ts'
import { select } from '../select.ts'
import { skewedPool } from '../testing/skewed-pools.ts'
import { polished } from './polish.ts'
import { type Control, parts } from './realisation.ts'
import { targetOf } from './rules.ts'
import { loadSolver, type Solver } from './solver.ts'
import type { Step } from './step.ts'
import { walkThrough } from './turn-back.ts'
import { makeTypeModel, type TypeModel } from './type-model.ts'
import { walk, wholeSeats } from './walk.ts'

/** Pools of 140 people whose first walk ends short: a few numbers, a share of a thousandth, a share of a hundredth. */
const endShort = [3, 0, 7]

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

/** The same solver, which refuses integer programs. */
function withoutIntegers(): Solver {
  const integer = () => {
    throw new Error('an integer program was asked')
  }
  return { ...solver, integer, memoryBytes: 0 }
}

function seatsOf(number: number): { readonly model: TypeModel; readonly seats: Float64Array } {
  const model = makeTypeModel(canonical(skewedPool(140, 'strong', number)))
  const target = targetOf(solver, model, 'leximin', [], new Set())
  if (!target || target === 'unproven') throw new Error(`no chances for pool ${number}`)
  const expected = polished(model, model.rows, target.expected, target.levels)
  const seats = wholeSeats(solver, model, expected, parts)
  if (!seats) throw new Error(`no seats for pool ${number}`)
  return { model, seats }
}

/** Of any type: by how many numbers these steps miss its seats. */
function mostMissed(steps: readonly Step[], seats: Float64Array): number {
  const had = new Float64Array(seats.length)
  for (const { panel, times } of steps)
    panel.forEach((count, type) => {
      had[type] = (had[type] ?? 0) + times * count
    })
  return had.reduce((most, one, type) => Math.max(most, Math.abs(one - (seats[type] ?? 0))), 0)
}

function brokenRows(model: TypeModel, steps: readonly Step[]): number {
  return steps.filter(({ panel }) =>
    model.rows.some(({ columns, lower, upper }) => {
      const sum = columns.reduce((all, type) => all + (panel[type] ?? 0), 0)
      return sum < lower || sum > upper
    }),
  ).length
}

describe.each(endShort)('a walk that ends short, of pool %i', (number) => {
  test('is mended by the panels of other ways, without any integer program', () => {
    const { model, seats } = seatsOf(number)
    // The control: alone, the first walk does not arrive.
    expect(walk(solver, model, seats, parts, { isQuick: true }).left).toBeGreaterThan(0)
    const { steps, left } = walkThrough(withoutIntegers(), model, seats, parts)
    expect(left).toBe(0)
    expect(steps.reduce((sum, { times }) => sum + times, 0)).toBe(parts)
    expect(steps.every(({ times }) => Number.isInteger(times) && times > 0)).toBe(true)
    expect(brokenRows(model, steps)).toBe(0)
    // Of a million millions.
    expect(mostMissed(steps, seats)).toBeLessThan(20)
  })

  test('asks integer programs when it may not be mended, and then meets its seats exactly or ends short', () => {
    const { model, seats } = seatsOf(number)
    expect(() => walkThrough(withoutIntegers(), model, seats, parts, { mayMend: false })).toThrow(
      'an integer program was asked',
    )
    const exact = walkThrough(solver, model, seats, parts, { mayMend: false })
    expect(exact.isMended).toBe(false)
    const had = exact.steps.reduce((sum, { times }) => sum + times, 0)
    expect(had + exact.left).toBe(parts)
    if (exact.left === 0) expect(mostMissed(exact.steps, seats)).toBe(0)
  })
})

test('a walk goes on from the steps of another one, and strays the same way each time', () => {
  const { model, seats } = seatsOf(0)
  const first = walk(solver, model, seats, parts, { isQuick: true })
  const begun = first.steps.slice(0, 20)
  const on = (stray: number) =>
    walk(solver, model, seats, parts, { isQuick: true, begun, stray }).steps
  expect(on(0)).toEqual(first.steps)
  expect(on(1).slice(0, 20)).toEqual(begun)
  expect(on(1)).toEqual(on(1))
  expect(on(1)[20]).not.toEqual(first.steps[20])
})

test('a walk that is told to stop keeps its steps and is not mended', () => {
  const { model, seats } = seatsOf(0)
  let taken = 0
  const { left, steps, isMended } = walkThrough(
    solver.heeding(() => taken > 30),
    model,
    seats,
    parts,
    { onStep: () => ++taken <= 30 },
  )
  expect(isMended).toBe(false)
  expect(steps.length).toBeGreaterThan(29)
  expect(left).toBeGreaterThan(0)
})

test('a mended lottery whose proof does not hold is made again, exactly', () => {
  // Weights of the mended panels are moved by less than a hundred-thousandth: chances stay, proofs do not.
  let begun = 0
  const control: Control = {
    onProgress: (phase, done) => {
      if (phase === 'target' && done === 0) begun++
    },
  }
  let mended = 0
  const careless = (from: Solver): Solver => ({
    ...from,
    memoryBytes: 0,
    heeding: (shouldStop) => careless(from.heeding(shouldStop)),
    keep: (program) => {
      const kept = from.keep(program)
      if (program.costs[0] !== 1 || program.costs.some((cost, at) => at > 0 && cost !== 0))
        return kept
      return {
        ...kept,
        solve: () => {
          const answer = kept.solve()
          if (begun > 2) return answer
          mended++
          const heavy = answer.values.map((value, at) =>
            at === 0 ? value : value * (1 + at * 1e-5),
          )
          return { ...answer, values: heavy }
        },
      }
    },
  })
  const pool = skewedPool(140, 'strong', 0)
  const usual = select(solver, pool, { control })
  expect(begun).toBe(1)
  const again = select(careless(solver), pool, { control })
  expect(mended).toBeGreaterThan(0)
  expect(begun).toBe(3)
  if (usual.kind !== 'selected' || again.kind !== 'selected') throw new Error('not selected')
  expect([usual.selection.status, again.selection.status]).toEqual(['optimal', 'optimal'])
  for (const [id, chance] of usual.selection.probabilities)
    expect(Math.abs((again.selection.probabilities.get(id) ?? 0) - chance)).toBeLessThan(1e-9)

  // Who stops there still has the mended lottery.
  begun = 1
  const stopped = select(careless(solver), pool, {
    control: { ...control, shouldStop: () => begun > 2 },
  })
  if (stopped.kind !== 'selected') throw new Error(stopped.kind)
  expect(stopped.selection.status).toBe('bounded')
  expect(stopped.selection.panels).toHaveLength(1000)
}, 120_000)

test('chances that no lottery has are not mended', () => {
  // At most one of each two of a, b and c, hence of the three, who are promised 1.05 seats; d fills the panel.
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2],
  ]
  const model: TypeModel = {
    size: 2,
    counts: [1, 1, 1, 2],
    caps: [1, 1, 1, 2],
    rows: [
      { kind: 'size', columns: [0, 1, 2, 3], lower: 2, upper: 2 },
      ...pairs.map(
        (columns, quota) => ({ kind: 'quota', columns, lower: 0, upper: 1, quota }) as const,
      ),
    ],
    members: [[0], [1], [2], [3, 4]],
    classes: [0, 1, 2, 3],
    households: [[[0]], [[1]], [[2]], [[3], [4]]],
    typeOf: [0, 1, 2, 3, 3],
  }
  const seats = Float64Array.of(0.35 * parts, 0.35 * parts, 0.35 * parts, 0.95 * parts)
  const { left, isMended, steps } = walkThrough(solver, model, seats, parts)
  expect(isMended).toBe(false)
  // The control: it came near enough to the end to be tried.
  expect(left / parts).toBeGreaterThan(0.04)
  expect(left / parts).toBeLessThan(0.25)
  expect(brokenRows(model, steps)).toBe(0)
})
