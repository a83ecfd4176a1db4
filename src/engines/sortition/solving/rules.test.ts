import { beforeAll, describe, expect, test } from 'vitest'
import type { Instance } from '../pool.ts'
import { type Method, type Selection, type SelectOptions, select } from '../select.ts'
import { crossed, faultsOf, people, quota, selected } from '../testing/small-pools.ts'
import { explain } from './relaxation.ts'
import { loadSolver, type Solver } from './solver.ts'

/** What each rule owes, measured beside the others on the same pool. */

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const drawn = (instance: Instance, options: SelectOptions = {}) =>
  selected(solver, instance, options)

function holds(instance: Instance, selection: Selection) {
  expect(faultsOf(instance, selection)).toEqual([])
}

describe('rules beside each other', () => {
  const rules: readonly Method[] = ['leximin', 'maximin', 'nash', 'goldilocks', 'legacy']

  test('each holds quotas and homes; leximin has the best floor, Nash the best product', () => {
    const instance = crossed(48, 10)
    const [leximin, maximin, nash] = rules.map((method) => {
      const selection = drawn(instance, { method })
      expect(selection.method).toBe(method)
      if (method !== 'legacy') holds(instance, selection)
      return selection
    })
    if (!leximin || !maximin || !nash) throw new Error('three rules')
    expect(leximin.minProbability).toBeCloseTo(maximin.minProbability, 6)
    expect(leximin.minProbability).toBeGreaterThan(nash.minProbability - 1e-7)
    expect(meanOf(nash)).toBeGreaterThan(meanOf(leximin) - 1e-7)
    expect(compareSorted(leximin, maximin)).toBeGreaterThanOrEqual(0)
    expect(compareSorted(leximin, nash)).toBeGreaterThanOrEqual(0)
  })

  test('other names for the same values change no chance', () => {
    const instance = crossed(40, 8)
    const renamed: Instance = {
      ...instance,
      people: instance.people.map((person) => ({
        ...person,
        values: Object.fromEntries(
          Object.entries(person.values).map(([key, name]) => [key, other(name)]),
        ),
      })),
      quotas: instance.quotas.map((item) => ({ ...item, value: other(item.value) })),
    }
    const [before, after] = [drawn(instance), drawn(renamed)]
    for (const [id, chance] of before.probabilities)
      expect(after.probabilities.get(id)).toBeCloseTo(chance, 7)
  })

  test('one person more never makes quotas harder to meet', () => {
    // Three seats for women, and one woman: each woman more asks for one change less.
    const costs = [1, 2, 3].map((women) => {
      const instance = {
        panelSize: 4,
        people: people([...Array<string>(women).fill('w'), ...Array<string>(5).fill('m')]),
        quotas: [quota('x', 'w', 3, 3), quota('x', 'm', 1, 1)],
      }
      if (select(solver, instance).kind === 'selected') return 0
      return explain(solver, instance, 1).relaxations[0]?.cost ?? Number.NaN
    })
    expect(costs.at(-1)).toBe(0)
    expect(costs.toSorted((cost, two) => two - cost)).toEqual(costs)
    expect(costs[0]).toBeGreaterThan(costs[1] ?? Number.NaN)
  })

  test('ten thousand draws of the list fall as the chances say, within four standard deviations', () => {
    const instance = crossed(24, 6)
    const { panels, counts } = drawn(instance, { panels: 1_000 })
    let state = 12_345
    const seen = new Map<string, number>()
    for (let draw = 0; draw < 10_000; draw++) {
      // A plain generator of the test’s own: what is tried here is the list.
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      for (const id of panels[Math.floor((state / 2 ** 32) * 1_000)] ?? [])
        seen.set(id, (seen.get(id) ?? 0) + 1)
    }
    for (const { id } of instance.people) {
      const chance = (counts.get(id) ?? 0) / 1_000
      const deviation = Math.sqrt(10_000 * chance * (1 - chance))
      expect(Math.abs((seen.get(id) ?? 0) - 10_000 * chance)).toBeLessThanOrEqual(
        4 * deviation + 1e-9,
      )
    }
  })
})

const other = (name: string) => `z${[...name].reverse().join('')}`

function meanOf({ probabilities }: Selection): number {
  const chances = [...probabilities.values()].filter((probability) => probability > 0)
  return Math.exp(chances.reduce((sum, chance) => sum + Math.log(chance), 0) / chances.length)
}

/** Above zero when the least favoured of the first have more, then the next ones. */
function compareSorted(selection: Selection, two: Selection): number {
  const [left, right] = [selection, two].map(({ probabilities }) =>
    [...probabilities.values()].toSorted((a, b) => a - b),
  )
  for (const [at, chance] of (left ?? []).entries()) {
    const difference = chance - (right?.[at] ?? 0)
    if (Math.abs(difference) > 1e-6) return difference
  }
  return 0
}
