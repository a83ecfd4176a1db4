import { beforeAll, describe, expect, test } from 'vitest'
import { afterAlready } from '../check-quotas.ts'
import type { Instance, Person, Quota } from '../pool.ts'
import { replacements, waitingFor } from '../replacement.ts'
import { explain, isPossible, relaxed } from './relaxation.ts'
import { loadSolver, type Solver } from './solver.ts'
import { makeTypeModel } from './type-model.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const quota = (
  value: string,
  min: number,
  max: number,
  [minFlex, maxFlex]: readonly [number, number] = [0, 99],
  feature = 'x',
): Quota => ({ feature, value, min, max, minFlex, maxFlex })

const people = (counts: Readonly<Record<string, number>>): Person[] =>
  Object.entries(counts).flatMap(([value, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${value}${at}`, values: { x: value } })),
  )

describe('a way out of impossible quotas', () => {
  test('a minimum far above the panel is lowered as far as it must', () => {
    const instance: Instance = {
      panelSize: 3,
      people: people({ a: 5, b: 5 }),
      quotas: [quota('a', 40, 50), quota('b', 0, 3)],
    }
    const [first] = explain(solver, instance).relaxations
    expect(first?.changes).toEqual([{ feature: 'x', value: 'a', bound: 'min', from: 40, to: 3 }])
    expect(first?.cost).toBeCloseTo(37 * (1 + 2 / 40), 9)
  })

  test('a number of a million seats is no reason to say twice the same', () => {
    const instance: Instance = {
      panelSize: 3,
      people: people({ a: 5, b: 1, c: 1 }),
      quotas: [quota('a', 0, 1), quota('b', 999_999_999, 999_999_999), quota('c', 0, 1)],
    }
    const texts = explain(solver, instance).relaxations.map(({ changes }) =>
      JSON.stringify(changes),
    )
    expect(texts.length).toBeGreaterThan(0)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('one within the flexible bounds is never crowded out by cheaper ones beyond them', () => {
    // One seat more for any of six values costs 1, and none of them may; what may move costs 2.
    const names = ['b', 'c', 'd', 'e', 'f', 'g']
    const pool = people({ a: 1, ...Object.fromEntries(names.map((name) => [name, 3])) })
    const instance: Instance = {
      panelSize: 7,
      people: pool.map((person) => ({
        ...person,
        values: { ...person.values, y: person.values['x'] === 'a' ? 'far' : 'near' },
      })),
      quotas: [
        quota('a', 0, 0, [0, 1]),
        ...names.map((name) => quota(name, 0, 1, [0, 1])),
        quota('far', 0, 0, [0, 1], 'y'),
        quota('near', 0, 7, [0, 7], 'y'),
      ],
    }
    const { relaxations } = explain(solver, instance)
    expect(relaxations.find(({ withinFlex }) => withinFlex)).toMatchObject({
      cost: 2,
      changes: [
        { value: 'a', bound: 'max', from: 0, to: 1 },
        { value: 'far', bound: 'max', from: 0, to: 1 },
      ],
    })
    expect(relaxations[0]).toMatchObject({ cost: 1, withinFlex: false })
    expect(relaxations.map(({ cost }) => cost)).toEqual(
      relaxations.map(({ cost }) => cost).toSorted((one, two) => one - two),
    )
  })

  test('beside people already chosen, it speaks of the whole panel', () => {
    const whole: Instance = {
      panelSize: 6,
      people: people({ a: 4, b: 9 }),
      quotas: [quota('a', 5, 5), quota('b', 1, 6)],
    }
    const left = afterAlready(whole, new Set(['a0', 'a1', 'a2']))
    const { conflict, relaxations } = explain(solver, left)
    expect(conflict).toContainEqual({ feature: 'x', value: 'a', bound: 'min', count: 5 })
    const [first] = relaxations
    expect(first?.changes).toContainEqual({
      feature: 'x',
      value: 'a',
      bound: 'min',
      from: 5,
      to: 4,
    })
    expect(first?.cost).toBeCloseTo(1 + 2 / 5, 9)
    if (!first) return
    const after = { ...left, quotas: relaxed(left.quotas, first) }
    expect(isPossible(solver, makeTypeModel(after))).toBe(true)
  })

  test('seats that nobody can take are explained by those who wait, not by the first draw', () => {
    const instance: Instance = {
      panelSize: 3,
      people: people({ a: 1, b: 4 }),
      quotas: [quota('a', 1, 1), quota('b', 2, 3)],
    }
    const vacancies = { seated: ['a0', 'b0', 'b1'], leaving: ['a0'] }
    expect(replacements(solver, instance, vacancies).kind).toBe('infeasible')
    const told = explain(solver, waitingFor(instance, vacancies))
    expect(told.conflict).toEqual([{ feature: 'x', value: 'a', bound: 'min', count: 1 }])
    expect(told.relaxations[0]?.changes).toEqual(
      expect.arrayContaining([{ feature: 'x', value: 'a', bound: 'min', from: 1, to: 0 }]),
    )
  })
})
