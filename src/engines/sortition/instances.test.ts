import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  canonical,
  explain,
  type Instance,
  loadSolver,
  type Method,
  makePanelCheck,
  makeTypeModel,
  readPeople,
  readQuotas,
  type Selection,
  type Solver,
  select,
  verifyCertificate,
} from './index.ts'

interface Expected {
  readonly panel_size: number
  readonly id_column: string | null
  readonly address_columns: readonly string[] | null
  readonly feasible: boolean
  readonly uncoverable_people: number
  readonly maximin: { readonly min_probability: number }
  readonly leximin: { readonly sorted_levels: readonly { p: number; people: number }[] }
  readonly nash: { readonly geometric_mean: number }
  readonly brute_force?: { readonly leximin: readonly string[] }
  readonly irreducible_conflict: readonly [string, string, string, number][]
  readonly relaxation: {
    readonly minimal_cost: number
    readonly changes: readonly [string, string, string, number, number][][]
    readonly minimal_cost_ignoring_flex: number | null
  }
  readonly dirty?: { readonly must_report: readonly { readonly id: string }[] }
}

const root = join(resolve(process.env['OUVROIR_DATA'] ?? '../shared/data'), 'sortition')
const isHere = existsSync(root)
if (!isHere) process.stderr.write(`sortition: no instances in ${root}, their tests are skipped\n`)

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

describe.skipIf(!isHere)('instances with known results', () => {
  let solver: Solver
  beforeAll(async () => {
    solver = await loadSolver()
  })

  test.each(leximinNames)('leximin of %s: every level, the list, and the proof', (name) => {
    const { expected, instance } = load(name)
    const selection = selected(solver, instance, 'leximin')

    const chances = [...selection.probabilities.values()].sort((a, b) => a - b)
    const levels = expected.leximin.sorted_levels.flatMap(({ p, people }) =>
      new Array<number>(people).fill(p),
    )
    expect(chances).toHaveLength(levels.length)
    expect(largest(chances.map((chance, at) => chance - (levels[at] ?? 0)))).toBeLessThan(1e-5)
    expect(selection.status).toBe('optimal')
    expect(Math.abs(selection.minProbability - expected.maximin.min_probability)).toBeLessThan(1e-6)
    expect(selection.shutOut).toHaveLength(expected.uncoverable_people)
    expectSound(instance, selection)
    const model = makeTypeModel(canonical(instance))
    for (const certificate of selection.certificates)
      expect(verifyCertificate(model, certificate)).toBe(true)
    expect(selection.certificates.length + selection.cuts).toBeGreaterThan(0)
  })

  test.each(otherNames)('maximin, Nash and goldilocks of %s', (name) => {
    const { expected, instance } = load(name)
    const maximin = selected(solver, instance, 'maximin')
    const nash = selected(solver, instance, 'nash')
    const goldilocks = selected(solver, instance, 'goldilocks')
    for (const selection of [maximin, nash, goldilocks]) {
      expect(selection.status).toBe('optimal')
      expectSound(instance, selection)
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
        expected.relaxation.changes.map((one) => one.map((part) => part.join(' ')).sort()),
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
  const folder = join(root, name)
  const file = (...names: string[]) => {
    const found = names.find((one) => existsSync(join(folder, one))) ?? ''
    return new Uint8Array(readFileSync(join(folder, found)))
  }
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const read = readQuotas(file('features.csv', 'categories.csv'))
  const { people, defects } = readPeople(file('people.csv', 'respondents.csv'), read.quotas, {
    idColumn: expected.id_column ?? undefined,
    addressColumns: expected.address_columns ?? undefined,
  })
  const instance: Instance = { people, quotas: read.quotas, panelSize: expected.panel_size }
  return { expected, instance, defects: [...read.defects, ...defects] }
}

function selected(solver: Solver, instance: Instance, method: Method): Selection {
  const outcome = select(solver, instance, { method })
  if (outcome.kind !== 'selected') throw new Error(outcome.kind)
  return outcome.selection
}

function expectSound(instance: Instance, selection: Selection) {
  const check = makePanelCheck(instance)
  expect(selection.panels).toHaveLength(1000)
  expect(selection.panels.flatMap(check)).toEqual([])
  expect(selection.distribution.flatMap(({ panel }) => check(panel))).toEqual([])
  const sum = [...selection.probabilities.values()].reduce((all, one) => all + one, 0)
  expect(Math.abs(sum - instance.panelSize)).toBeLessThan(1e-6)
  const exact = new Map<string, number>()
  for (const { panel, probability } of selection.distribution)
    for (const id of panel) exact.set(id, (exact.get(id) ?? 0) + probability)
  const counted = new Map<string, number>()
  for (const panel of selection.panels)
    for (const id of panel) counted.set(id, (counted.get(id) ?? 0) + 1)
  for (const [id, chance] of selection.probabilities) {
    expect(Math.abs((exact.get(id) ?? 0) - chance)).toBeLessThan(1e-6)
    const allowed = selection.rounded ? 0.002 : 0.001
    expect(Math.abs((counted.get(id) ?? 0) / 1000 - chance)).toBeLessThanOrEqual(allowed)
  }
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
}

function geometricMean({ probabilities }: Selection): number {
  const chances = [...probabilities.values()].filter((chance) => chance > 1e-9)
  return Math.exp(chances.reduce((sum, one) => sum + Math.log(one), 0) / chances.length)
}
