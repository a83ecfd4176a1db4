import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { planAlternates } from './alternates.ts'
import { lettersNeeded, reserveSize } from './binomial.ts'
import { planTables } from './mixed-tables.ts'
import { makePanelCheck } from './panel-check.ts'
import type { Instance, Person, Quota } from './pool.ts'
import { sha256, utf8 } from './receipts/sha256.ts'
import { replacements } from './replacement.ts'
import { select } from './select.ts'
import { explain, relaxed } from './solving/relaxation.ts'
import { loadSolver, type Solver } from './solving/solver.ts'
import { stratified } from './stratified.ts'

const value = fc.constantFrom('a', 'b', 'c')
const person = fc.record({ x: value, y: value, z: value, home: fc.option(fc.nat(6)) })
/** Small, tight, sometimes impossible. */
const instances = fc
  .record({
    people: fc.array(person, { minLength: 3, maxLength: 9 }),
    panelSize: fc.integer({ min: 1, max: 4 }),
    bounds: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 9, maxLength: 9 }),
  })
  .map(
    ({ people, panelSize, bounds }): Instance => ({
      panelSize,
      people: people.map(
        ({ x, y, z, home }, at): Person => ({
          id: `p${at}`,
          values: { x, y, z },
          ...(home !== null && { household: `h${home}` }),
        }),
      ),
      quotas: ['x', 'y', 'z'].flatMap((feature, f) =>
        ['a', 'b', 'c'].map((name, v): Quota => {
          const [min = 0, more = 0] = bounds[3 * f + v] ?? []
          const low = Math.min(min, 1)
          return { feature, value: name, min: low, max: low + more, minFlex: 0, maxFlex: panelSize }
        }),
      ),
    }),
  )

/** Every panel, one by one: an answer that owes nothing to a solver. */
function allPanels(instance: Instance): string[][] {
  const check = makePanelCheck(instance)
  const ids = instance.people.map(({ id }) => id)
  const panels: string[][] = []
  for (let set = 0; set < 2 ** ids.length; set++) {
    const panel = ids.filter((_, at) => (set >> at) & 1)
    if (panel.length === instance.panelSize && check(panel).length === 0) panels.push(panel)
  }
  return panels
}

describe('for any pool', () => {
  let solver: Solver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  const floorOf = (instance: Instance) => {
    const outcome = select(solver, instance, { method: 'maximin', panels: 100 })
    return outcome.kind === 'selected' ? outcome.selection : undefined
  }

  test('infeasible means that no panel exists, and a panel exists once relaxed as proposed', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const panels = allPanels(instance)
        const outcome = select(solver, instance, { panels: 20 })
        expect(outcome.kind).toBe(panels.length === 0 ? 'infeasible' : 'selected')
        if (outcome.kind === 'selected') {
          expect(outcome.selection.status).toBe('optimal')
          const seen = new Set(panels.flat())
          const shutOut = instance.people.filter(({ id }) => !seen.has(id)).map(({ id }) => id)
          expect([...outcome.selection.shutOut].sort()).toEqual(shutOut.sort())
          return
        }
        for (const relaxation of explain(solver, instance, 1).relaxations)
          expect(
            allPanels({ ...instance, quotas: relaxed(instance.quotas, relaxation) }).length,
          ).toBeGreaterThan(0)
      }),
      { numRuns: 8, seed: 7 },
    )
  }, 60_000)

  test('the order of people and quotas changes neither chances nor list', () => {
    fc.assert(
      fc.property(instances, fc.infiniteStream(fc.nat()), (instance, numbers) => {
        const shuffle = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ one: item, at: numbers.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
        const other = {
          ...instance,
          people: shuffle(instance.people),
          quotas: shuffle(instance.quotas),
        }
        const [left, right] = [select(solver, instance), select(solver, other)]
        expect(right).toEqual(left)
      }),
      { numRuns: 6, seed: 11 },
    )
  }, 60_000)

  test('a quota wider never lowers what the least favoured can have', () => {
    fc.assert(
      fc.property(instances, fc.nat(8), (instance, at) => {
        const before = floorOf(instance)
        if (!before || before.shutOut.length > 0) return
        const quotas = instance.quotas.map((quota, place) =>
          place === at ? { ...quota, min: 0, max: quota.max + 1 } : quota,
        )
        expect(floorOf({ ...instance, quotas })?.minProbability).toBeGreaterThan(
          before.minProbability - 1e-7,
        )
      }),
      { numRuns: 8, seed: 3 },
    )
  }, 60_000)

  test('replacements keep every quota with those who stay', () => {
    const instance = town(40)
    const outcome = select(solver, instance, { panels: 100 })
    if (outcome.kind !== 'selected') throw new Error(outcome.kind)
    const seated = outcome.selection.panels[0] ?? []
    const leaving = seated.slice(0, 3)
    const next = replacements(solver, instance, { seated, leaving })
    if (next.kind !== 'selected') throw new Error(next.kind)
    const staying = seated.filter((id) => !leaving.includes(id))
    const check = makePanelCheck(instance)
    for (const panel of next.selection.panels.slice(0, 50)) {
      expect(check([...staying, ...panel])).toEqual([])
      expect(panel.some((id) => leaving.includes(id))).toBe(false)
    }
  })

  test('alternates lower the loss to be expected, and the same seed names the same ones', () => {
    const instance = town(60)
    const outcome = select(solver, instance, { panels: 100 })
    if (outcome.kind !== 'selected') throw new Error(outcome.kind)
    const panel = outcome.selection.panels[0] ?? []
    const plan = planAlternates(instance, panel, { base: 0.7 }, 'seed', 6)
    expect(plan.alternates).toHaveLength(6)
    expect(plan.lossWith).toBeLessThan(plan.lossWithout)
    expect(planAlternates(instance, panel, { base: 0.7 }, 'seed', 6)).toEqual(plan)
  })
})

test('alternates never live with somebody of the panel, nor with each other', () => {
  const instance = town(40)
  const homes: Instance = {
    ...instance,
    people: instance.people.map((item, at) => ({ ...item, household: `h${Math.floor(at / 3)}` })),
  }
  const panel = ['p000', 'p004', 'p007', 'p011']
  const homeOf = new Map(homes.people.map(({ id, household }) => [id, household]))
  const { alternates } = planAlternates(homes, panel, { base: 0.5 }, 'seed', 30)
  const all = [...panel, ...alternates].map((id) => homeOf.get(id))
  expect(new Set(all).size).toBe(all.length)
  expect(alternates.length).toBe(14 - 4)
})

test('a value that loses fewer people than most needs fewer alternates', () => {
  const instance = town(60)
  const panel = instance.people.slice(0, 8).map(({ id }) => id)
  const loss = (factors: Readonly<Record<string, number>>) =>
    planAlternates(instance, panel, { base: 0.6, factors }, 'seed', 4).lossWithout
  expect(loss({ 'gender|f': 1 / 0.6 })).toBeLessThan(loss({}))
})

test('tables seat everyone once a round, mixed, and meet without needless repeats', () => {
  const { people } = town(24)
  const plan = planTables(people, 6, 3, 'seed')
  for (const round of plan.rounds) {
    expect(round.flat().sort()).toEqual(people.map(({ id }) => id).sort())
    expect(round.map((table) => table.length)).toEqual([4, 4, 4, 4, 4, 4])
  }
  expect(plan.repeats).toBeLessThanOrEqual(plan.boundOfRepeats + 2)
  expect(plan.imbalance).toBeLessThanOrEqual(3)
  expect(planTables(people, 6, 3, 'seed')).toEqual(plan)
})

test('a reserve that fills the seats nineteen times in twenty', () => {
  expect([0.1, 0.2, 0.3, 0.4].map((loss) => reserveSize(24, loss))).toEqual([6, 11, 17, 25])
  expect([0.1, 0.2, 0.3, 0.4].map((loss) => reserveSize(50, loss))).toEqual([10, 19, 31, 46])
})

test('a reserve of a huge panel is known at once', () => {
  const reserve = reserveSize(200_000, 0.2)
  expect(reserve).toBeGreaterThan(50_000)
  expect(reserve).toBeLessThan(51_000)
})

test('letters: more where fewer answer, and enough nine times in ten', () => {
  const strata = [
    { name: 'bourg', addresses: 1000, response: 0.08 },
    { name: 'hameaux', addresses: 1000, response: 0.04 },
  ]
  const [town_, hamlets] = lettersNeeded(strata, 24)
  expect([town_?.wanted, hamlets?.wanted]).toEqual([48, 48])
  expect(town_?.letters).toBeGreaterThan(600)
  expect(hamlets?.isShort).toBe(true)
})

test('a stratified draw gives each stratum its share', () => {
  const instance = { ...town(40), quotas: [] }
  const drawn = stratified({ ...instance, panelSize: 10 }, sha256(utf8('key')))
  expect(drawn).toHaveLength(10)
  expect(new Set(drawn).size).toBe(10)
})

function town(count: number): Instance {
  return {
    panelSize: 8,
    people: Array.from({ length: count }, (_, at) => ({
      id: `p${String(at).padStart(3, '0')}`,
      values: { gender: at % 2 ? 'f' : 'm', age: ['young', 'middle', 'old'][at % 3] ?? '' },
    })),
    quotas: [
      { feature: 'gender', value: 'f', min: 4, max: 4, minFlex: 0, maxFlex: 8 },
      { feature: 'gender', value: 'm', min: 4, max: 4, minFlex: 0, maxFlex: 8 },
      { feature: 'age', value: 'young', min: 2, max: 3, minFlex: 0, maxFlex: 8 },
      { feature: 'age', value: 'middle', min: 2, max: 3, minFlex: 0, maxFlex: 8 },
      { feature: 'age', value: 'old', min: 2, max: 3, minFlex: 0, maxFlex: 8 },
    ],
  }
}
