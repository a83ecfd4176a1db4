import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import {
  distanceFromLevels,
  faultsOf,
  geometricMean,
  readInstance,
} from '#proofs/sortition/instances.ts'
import {
  explain,
  type Instance,
  loadSolver,
  type Method,
  type Selection,
  type Solver,
  select,
} from './index.ts'

const root = referenceData('sortition')
if (!root)
  process.stderr.write('sortition: no instances beside the project, their tests are skipped\n')

// The largest ones are measured by the bench; these hold every trap in a few seconds.
const leximinNames = [
  'tiny-brute-12',
  'tiny-households-14',
  'tiny-gap-8a',
  'tiny-gap-10',
  'opendlp-monitoring',
  'sa-fixture-150',
  'dirty-bom-errors-150',
  'dirty-semicolon-cp1252-160',
  'uncoverable-180',
  'flex-200',
  'rep-large-2000',
  'syn-town-240',
]
const otherNames = [
  'tiny-brute-12',
  'tiny-households-14',
  'tiny-gap-8a',
  'tiny-gap-10',
  'syn-town-240',
]

// On a busy machine a proof may take a while; it never depends on the time it takes.
vi.setConfig({ testTimeout: 90_000 })

describe.skipIf(!root)('instances with known results', () => {
  let solver: Solver
  beforeAll(async () => {
    solver = await loadSolver()
  })

  test.each(leximinNames)('leximin of %s: every level, the list, and the proof', (name) => {
    const { expected, instance } = load(name)
    const selection = selected(solver, instance, 'leximin')

    expect(distanceFromLevels(selection, expected)).toBeLessThan(1e-5)
    expect(selection.status).toBe('optimal')
    expect(Math.abs(selection.minProbability - expected.maximin.min_probability)).toBeLessThan(1e-6)
    expect(selection.shutOut).toHaveLength(expected.uncoverable_people)
    expect(faultsOf(instance, selection)).toEqual([])
    expect(selection.proof?.claims.length).toBeGreaterThan(0)
    expect(selection.proof?.claims.filter(({ gap }) => gap > 1e-7)).toEqual([])
  })

  test.each(otherNames)('maximin, Nash and goldilocks of %s', (name) => {
    const { expected, instance } = load(name)
    const maximin = selected(solver, instance, 'maximin')
    const nash = selected(solver, instance, 'nash')
    const goldilocks = selected(solver, instance, 'goldilocks')
    for (const selection of [maximin, nash, goldilocks]) {
      expect(selection.status).toBe('optimal')
      expect(faultsOf(instance, selection)).toEqual([])
    }
    expect(Math.abs(maximin.minProbability - expected.maximin.min_probability)).toBeLessThan(1e-6)
    const mean = geometricMean(nash)
    expect(Math.abs(mean / expected.nash.geometric_mean - 1)).toBeLessThan(1e-6)
    expect(geometricMean(maximin)).toBeLessThanOrEqual(mean + 1e-9)
    expect(geometricMean(goldilocks)).toBeLessThanOrEqual(mean + 1e-9)
    expect(goldilocks.minProbability).toBeLessThanOrEqual(maximin.minProbability + 1e-9)
  })

  test.each(['tiny-brute-12', 'tiny-gap-8a', 'tiny-gap-10'])(
    'leximin of %s equals the enumeration of all panels, person by person',
    (name) => {
      const { expected, instance } = load(name)
      const { probabilities } = selected(solver, instance, 'leximin')
      const fractions = expected.brute_force?.leximin ?? []
      expect(fractions).toHaveLength(instance.people.length)
      instance.people.forEach(({ id }, at) => {
        const [above = 0, below = 1] = (fractions[at] ?? '').split('/').map(Number)
        expect(probabilities.get(id)).toBeCloseTo(above / below, 6)
      })
    },
  )

  test.each(['infeasible-cross-200', 'infeasible-flex-200', 'infeasible-short-180'])(
    '%s: the conflict, and the cheapest relaxation',
    (name) => {
      const { expected, instance } = load(name)
      expect(select(solver, instance).kind).toBe('infeasible')
      const { conflict, relaxations } = explain(solver, instance)
      expect(
        conflict.map(({ feature, value, bound, count }) => [
          feature.toLowerCase(),
          value.toLowerCase(),
          bound,
          count,
        ]),
      ).toEqual(expected.irreducible_conflict)
      const within = relaxations.find(({ withinFlex }) => withinFlex)
      expect(within?.cost).toBeCloseTo(expected.relaxation.minimal_cost, 9)
      const changes = within?.changes.map(({ feature, value, bound, from, to }) =>
        [feature.toLowerCase(), value.toLowerCase(), bound, from, to].join(' '),
      )
      expect(
        expected.relaxation.changes.map((change) => change.map((part) => part.join(' ')).sort()),
      ).toContainEqual(changes?.sort())
      const free = expected.relaxation.minimal_cost_ignoring_flex
      if (free !== null) expect(relaxations[0]).toMatchObject({ cost: free, withinFlex: false })
      const costs = relaxations.map(({ cost }) => cost)
      expect(costs).toEqual(costs.toSorted((a, b) => a - b))
    },
  )

  test('a dirty file tells all its defects, and its sound lines give the chances of the clean one', () => {
    const { expected, defects } = load('dirty-bom-errors-150')
    const errors = defects.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ id }) => id).sort()).toEqual(
      expected.dirty?.must_report.map(({ id }) => id).sort(),
    )
    expect(defects.filter(({ code }) => code === 'blank-id')).toHaveLength(3)
  })
})

function load(name: string) {
  return readInstance(join(root ?? '', name))
}

function selected(solver: Solver, instance: Instance, method: Method): Selection {
  const outcome = select(solver, instance, { method })
  if (outcome.kind !== 'selected') throw new Error(outcome.kind)
  return outcome.selection
}
