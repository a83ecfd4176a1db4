import { beforeAll, describe, expect, test } from 'vitest'
import type { Instance } from './pool.ts'
import { type Selection, type SelectOptions, select } from './select.ts'
import { explain } from './solving/relaxation.ts'
import { loadSolver, type Solver } from './solving/solver.ts'
import { crossed, faultsOf, people, quota, selected } from './testing/small-pools.ts'

/** Ways in which such engines have been seen to go wrong, each on the smallest pool that shows it. */

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const drawn = (instance: Instance, options: SelectOptions = {}) =>
  selected(solver, instance, options)

function holds(instance: Instance, selection: Selection) {
  expect(faultsOf(instance, selection)).toEqual([])
}

describe('edges', () => {
  test('one seat, all seats, a feature with one value', () => {
    const same = people(['a', 'a', 'a', 'a', 'a'])
    const quotas = [quota('x', 'a', 0, 5)]
    for (const panelSize of [1, 5]) {
      const instance = { panelSize, people: same, quotas }
      const selection = drawn(instance)
      holds(instance, selection)
      for (const chance of selection.probabilities.values())
        expect(chance).toBeCloseTo(panelSize / 5, 9)
    }
  })

  test('somebody alone in a value that must sit is certain; the others share what is left', () => {
    const instance = {
      panelSize: 3,
      people: people(['a', 'b', 'b', 'b', 'b', 'b']),
      quotas: [quota('x', 'a', 1, 1), quota('x', 'b', 2, 2)],
    }
    for (const method of ['leximin', 'maximin', 'nash', 'goldilocks'] as const) {
      const selection = drawn(instance, { method })
      holds(instance, selection)
      expect(selection.certain, method).toEqual(['p00'])
      expect(selection.probabilities.get('p00')).toBeCloseTo(1, 9)
      if (method === 'maximin') continue
      for (const id of ['p01', 'p02', 'p03', 'p04', 'p05'])
        expect(selection.probabilities.get(id), `${method} ${id}`).toBeCloseTo(2 / 5, 6)
    }
  })

  test('whom no panel can seat has no chance, is named, and holds nobody back', () => {
    const instance = {
      panelSize: 2,
      people: people(['a', 'a', 'a', 'a', 'c']),
      quotas: [quota('x', 'a', 2, 2), quota('x', 'c', 0, 0)],
    }
    const selection = drawn(instance)
    holds(instance, selection)
    expect(selection.shutOut).toEqual(['p04'])
    expect(selection.minProbability).toBeCloseTo(1 / 2, 9)
  })

  test('a list keeps its repeated panels, as many as asked', () => {
    const instance = {
      panelSize: 2,
      people: people(['a', 'a', 'a']),
      quotas: [quota('x', 'a', 2, 2)],
    }
    for (const panels of [100, 1_000]) {
      const selection = drawn(instance, { panels })
      holds(instance, selection)
      expect(selection.panels).toHaveLength(panels)
      expect(new Set(selection.panels.map((panel) => panel.join())).size).toBeLessThanOrEqual(3)
    }
  })

  test('somebody with a small chance is in at least one panel of the list', () => {
    // One seat for seven hundred people of a value: 1/700 is more than one panel in a thousand.
    const instance = {
      panelSize: 2,
      people: people([...Array<string>(700).fill('a'), ...Array<string>(3).fill('b')]),
      quotas: [quota('x', 'a', 1, 1), quota('x', 'b', 1, 1)],
    }
    const selection = drawn(instance)
    holds(instance, selection)
    for (const { id } of instance.people) expect(selection.counts.get(id)).toBeGreaterThan(0)
  })

  test('people of one home are never merged with those who live apart', () => {
    const homes = people(['a', 'a', 'a', 'a']).map((person, at) =>
      at < 3 ? { ...person, household: 'h' } : person,
    )
    const instance = { panelSize: 2, people: homes, quotas: [quota('x', 'a', 2, 2)] }
    const selection = drawn(instance)
    holds(instance, selection)
    expect(selection.probabilities.get('p03')).toBeCloseTo(1, 9)
    for (const id of ['p00', 'p01', 'p02'])
      expect(selection.probabilities.get(id)).toBeCloseTo(1 / 3, 6)
  })

  test('nobody at all: no panel, nothing to relax, and no crash', () => {
    const instance = { panelSize: 2, people: [], quotas: [quota('x', 'a', 0, 2)] }
    for (const method of ['leximin', 'maximin', 'nash', 'goldilocks', 'legacy'] as const)
      expect(select(solver, instance, { method }).kind, method).toBe('infeasible')
    expect(explain(solver, instance)).toEqual({
      conflict: [],
      households: false,
      relaxations: [],
    })
  })

  test('one home for everybody leaves no panel of two', () => {
    const homes = people(['a', 'a', 'a']).map((person) => ({ ...person, household: 'h' }))
    const instance = { panelSize: 2, people: homes, quotas: [quota('x', 'a', 2, 2)] }
    expect(select(solver, instance).kind).toBe('infeasible')
  })
})

describe('work that is stopped', () => {
  test('never calls optimal what it has not proven', () => {
    const instance = crossed(60, 12)
    let asked = 0
    const stopped = select(solver, instance, { control: { shouldStop: () => ++asked > 1 } })
    if (stopped.kind === 'selected') {
      expect(stopped.selection.status).toBe('bounded')
      expect(stopped.selection.bound).toBeGreaterThanOrEqual(
        stopped.selection.minProbability - 1e-9,
      )
    } else expect(stopped.kind).toBe('unproven')
    // The control: left alone, the same pool is proven.
    expect(drawn(instance).status).toBe('optimal')
    expect(asked).toBeGreaterThan(0)
  })
})

describe('work that is stopped before its end', () => {
  test.each(['leximin', 'nash', 'maximin'] as const)(
    '%s: what the list counts is the chance, and nobody is said to be shut out',
    (method) => {
      const instance = crossed(60, 12)
      let walked = 0
      const control = {
        onProgress: (phase: string) => {
          if (phase === 'lottery') walked++
        },
        shouldStop: () => walked > 0,
      }
      const short = drawn(instance, { method, control })
      expect(short.status).toBe('bounded')
      expect(short.shutOut).toEqual(drawn(instance, { method }).shutOut)
      holds(instance, short)
      const chances = [...short.probabilities.values()]
      const least = Math.min(...chances)
      expect(short.minProbability).toBe(least)
      const mean = Math.exp(
        chances.reduce((sum, chance) => sum + Math.log(chance), 0) / chances.length,
      )
      expect(short.objective.value).toBeCloseTo(method === 'nash' ? mean : least, 9)
      expect(short.objective.value).toBeLessThan(short.objective.bound)
    },
  )
})

test('who sits for certain is not said to be shut out, though somebody else is', () => {
  // The quotas seat one person always, another never, and hold these two together.
  const instance: Instance = {
    panelSize: 4,
    people: ['wvvwwy', 'wvvwvv', 'vwvwvv', 'vvvwyy', 'wvwwwv', 'vvvvvv', 'vwvvwv'].map(
      (letters, at) => ({
        id: `p${at}`,
        values: Object.fromEntries(
          ['f2', 'f0', 'f1', 'f4', 'f3', 'f5'].map((name, place) => [name, letters[place] ?? '']),
        ),
      }),
    ),
    quotas: [
      quota('f0', 'v', 2, 2),
      quota('f0', 'w', 2, 2),
      quota('f1', 'v', 2, 4),
      quota('f1', 'w', 0, 2),
      quota('f2', 'v', 1, 3),
      quota('f2', 'w', 1, 2),
      quota('f3', 'v', 1, 2),
      quota('f3', 'w', 1, 3),
      quota('f3', 'y', 0, 2),
      quota('f4', 'v', 1, 1),
      quota('f4', 'w', 3, 3),
      quota('f5', 'v', 3, 3),
      quota('f5', 'w', 0, 1),
      quota('f5', 'y', 1, 1),
    ],
  }
  for (const method of ['leximin', 'maximin', 'nash', 'goldilocks'] as const) {
    const selection = drawn(instance, { method })
    holds(instance, selection)
    expect(selection.status, method).toBe('optimal')
    expect(selection.shutOut, method).toEqual(['p5'])
    expect(selection.certain, method).toContain('p2')
  }
})

test('goldilocks: a floor and a ceiling that meet leave room for the numbers of a solver', () => {
  // One seat for seven people: everyone has 1/7 and nothing else is possible; two are shut out.
  const answers = ['ca', 'ac', 'aa', 'ca', 'aa', 'aa', 'bb', 'ba', 'ca']
  const instance: Instance = {
    panelSize: 1,
    people: answers.map((letters, at) => ({
      id: `p${at}`,
      values: { x: letters[0] ?? '', y: letters[1] ?? '' },
    })),
    quotas: [
      ...['a', 'b', 'c'].map((value) => quota('x', value, 0, 1)),
      quota('y', 'a', 0, 1),
      quota('y', 'b', 0, 0),
      quota('y', 'c', 0, 0),
    ],
  }
  const selection = drawn(instance, { method: 'goldilocks' })
  holds(instance, selection)
  expect(selection.status).toBe('optimal')
  expect(selection.minProbability).toBeCloseTo(1 / 7, 7)
  expect(selection.shutOut).toEqual(['p1', 'p6'])
})

describe('legacy', () => {
  test('says that no panel exists when none does, though averages would hold', () => {
    // Each feature wants one of each; the four people only pair up in ways that break one of them.
    const pool = ['aab', 'aba', 'baa', 'bbb'].map((letters, at) => ({
      id: `p${at}`,
      values: Object.fromEntries([...letters].map((value, feature) => [`f${feature}`, value])),
    }))
    const instance: Instance = {
      panelSize: 2,
      people: pool,
      quotas: ['f0', 'f1', 'f2'].flatMap((feature) =>
        ['a', 'b'].map((value) => quota(feature, value, 1, 1)),
      ),
    }
    for (const method of ['legacy', 'leximin'] as const)
      expect(select(solver, instance, { method }).kind, method).toBe('infeasible')
  })

  test('a value whose maximum is 0 never costs an attempt', () => {
    const instance: Instance = {
      panelSize: 3,
      people: people([...Array<string>(60).fill('no'), 'yes', 'yes', 'yes', 'yes']).map(
        (person) => ({
          ...person,
          values: { ...person.values, y: 'all' },
        }),
      ),
      quotas: [quota('x', 'no', 0, 0), quota('x', 'yes', 0, 3), quota('y', 'all', 3, 3)],
    }
    const selection = drawn(instance, { method: 'legacy', panels: 50 })
    expect(selection.shutOut).toHaveLength(60)
    expect(selection.minProbability).toBeGreaterThan(0.5)
  })
})

test('nobody who has a chance is without a panel: a list too short becomes ten times as long', () => {
  const pool: Instance = {
    panelSize: 2,
    people: people(Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 'a' : 'b'))),
    quotas: [quota('x', 'a', 1, 1), quota('x', 'b', 1, 1)],
  }
  const unseated = ({ counts, shutOut }: Selection) =>
    [...counts].filter(([id, count]) => count === 0 && !shutOut.includes(id)).length
  const short = drawn(pool, { panels: 20 })
  expect(unseated(short)).toBeGreaterThan(0)
  const long = drawn(pool, { panels: 20, mostPanels: 10_000 })
  expect(unseated(long)).toBe(0)
  holds(pool, long)
  // The longer list is the very one that such a length would have given.
  expect(long.panels).toEqual(drawn(pool, { panels: 200 }).panels)
})
