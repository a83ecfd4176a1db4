import { beforeAll, describe, expect, test } from 'vitest'
import { replaceInOrder } from './ordered-replacement.ts'
import { panelFaults } from './panel-check.ts'
import type { Instance, Quota } from './pool.ts'
import { loadSolver, type Solver } from './solving/solver.ts'

const quota = (feature: string, value: string, min: number, max: number, flex = 0): Quota => ({
  ...{ feature, value, min, max },
  ...{ minFlex: Math.max(0, min - flex), maxFlex: max + flex },
})
const person = (id: string, sex: string, age: string, household?: string) => ({
  id,
  values: { sex, age },
  ...(household === undefined ? {} : { household }),
})

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('replacements by rule', () => {
  const people = [
    person('a', 'F', 'young'),
    person('b', 'F', 'old', 'home'),
    person('c', 'M', 'young'),
    person('d', 'M', 'old'),
    person('e', 'F', 'old', 'home'),
    person('f', 'M', 'young'),
    person('g', 'F', 'young'),
    person('h', 'F', 'old'),
  ]
  const quotas = [
    quota('sex', 'F', 2, 2),
    quota('sex', 'M', 2, 2),
    quota('age', 'young', 2, 2),
    quota('age', 'old', 2, 2),
  ]
  const instance: Instance = { people, quotas, panelSize: 4 }
  const none = new Set<string>()

  test('the first of the reserve that keeps quotas and households; whoever is passed over has a reason', () => {
    const { seats, relaxed } = replaceInOrder(solver, instance, {
      staying: ['b', 'c', 'd'],
      vacated: ['a'],
      reserve: ['e', 'f', 'h', 'g'],
      unavailable: none,
    })
    expect(relaxed).toBe(false)
    expect(seats).toEqual([
      {
        seat: 'a',
        ticket: 'g',
        rank: 4,
        skipped: [
          { rank: 1, reason: 'household' },
          { rank: 2, reason: { quota: 'sex' } },
          { rank: 3, reason: { quota: 'age' } },
        ],
      },
    ])
  })

  test('somebody who would leave the other seats without anyone is passed over', () => {
    // Two seats: a woman and a man, one young. The only man left is young: the woman must be old.
    const { seats } = replaceInOrder(solver, instance, {
      staying: ['c', 'b'],
      vacated: ['a', 'd'],
      reserve: ['g', 'h', 'f'],
      unavailable: none,
    })
    expect(seats.map(({ ticket }) => ticket)).toEqual(['h', 'f'])
    expect(seats[0]?.skipped).toEqual([{ rank: 1, reason: 'others' }])
    const panel = ['c', 'b', ...seats.flatMap(({ ticket }) => ticket ?? [])]
    expect(panelFaults(instance, panel)).toEqual([])
  })

  test('flexible bounds are used only when nothing else fits, and it is said', () => {
    const flexible = {
      ...instance,
      quotas: quotas.map((item) => ({ ...item, minFlex: 1, maxFlex: 3 })),
    }
    const batch = { staying: ['b', 'c', 'd'], vacated: ['a'], reserve: ['h'], unavailable: none }
    expect(replaceInOrder(solver, instance, batch).seats[0]?.ticket).toBeUndefined()
    const answer = replaceInOrder(solver, flexible, batch)
    expect(answer).toMatchObject({ relaxed: true, seats: [{ seat: 'a', ticket: 'h', rank: 1 }] })
  })

  test('whoever withdrew is never called', () => {
    const { seats } = replaceInOrder(solver, instance, {
      staying: ['b', 'c', 'd'],
      vacated: ['a'],
      reserve: ['g'],
      unavailable: new Set(['g']),
    })
    expect(seats[0]?.ticket).toBeUndefined()
  })

  test('one seat that nobody can take leaves the others filled', () => {
    // Two women left; the reserve has one woman and one man: a third man would break the quota.
    const batch = {
      staying: ['c', 'd'],
      vacated: ['a', 'b'],
      reserve: ['f', 'g'],
      unavailable: none,
    }
    const { seats } = replaceInOrder(solver, instance, batch)
    expect(seats).toMatchObject([
      { seat: 'a', ticket: 'g', rank: 2, skipped: [{ rank: 1, reason: { quota: 'sex' } }] },
      { seat: 'b', ticket: undefined, rank: 0 },
    ])
  })
})
