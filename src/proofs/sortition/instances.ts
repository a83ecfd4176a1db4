import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Defect,
  type Instance,
  makePanelCheck,
  readPeople,
  readQuotas,
  type Selection,
} from '#engines/sortition/index.ts'

/** What others computed for an instance: `expected.json` beside its two files. */
export interface Expected {
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

export interface KnownInstance {
  readonly expected: Expected
  readonly instance: Instance
  readonly defects: readonly Defect[]
}

/** Reads one folder of instances with known results. */
export function readInstance(folder: string): KnownInstance {
  const file = (...names: string[]) => {
    const name = names.find((item) => existsSync(join(folder, item))) ?? ''
    return new Uint8Array(readFileSync(join(folder, name)))
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

/** Largest distance between the chances found, in their order, and the levels known; infinite if the numbers of people differ. */
export function distanceFromLevels(selection: Selection, { leximin }: Expected): number {
  const levels = leximin.sorted_levels.flatMap(({ p, people }) => new Array<number>(people).fill(p))
  const chances = [...selection.probabilities.values()].sort((a, b) => a - b)
  if (chances.length !== levels.length) return Number.POSITIVE_INFINITY
  return largest(chances.map((chance, at) => chance - (levels[at] ?? 0)))
}

/** Everything that is wrong with a selection, counted again from its panels: nothing, if it is sound. */
export function faultsOf(instance: Instance, selection: Selection): readonly string[] {
  const check = makePanelCheck(instance)
  const { panels, distribution, probabilities } = selection
  const broken = [...panels, ...distribution.map(({ panel }) => panel)].flatMap(check)
  const sum = [...probabilities.values()].reduce((all, probability) => all + probability, 0)
  const exact = new Map<string, number>()
  for (const { panel, probability } of distribution)
    for (const id of panel) exact.set(id, (exact.get(id) ?? 0) + probability)
  const counted = new Map<string, number>()
  for (const panel of panels) for (const id of panel) counted.set(id, (counted.get(id) ?? 0) + 1)
  const allowed = selection.rounded ? 0.002 : 0.001
  const unkept = [...probabilities].flatMap(([id, chance]) => {
    if (Math.abs((exact.get(id) ?? 0) - chance) >= 1e-6) return [`${id}: not its chance`]
    const share = (counted.get(id) ?? 0) / panels.length
    return Math.abs(share - chance) > allowed ? [`${id}: not its share of the list`] : []
  })
  return [
    ...broken.map(String),
    ...(panels.length === 1000 ? [] : [`${panels.length} panels`]),
    ...(Math.abs(sum - instance.panelSize) < 1e-6 ? [] : [`chances add up to ${sum}`]),
    ...unkept,
  ]
}

export function geometricMean({ probabilities }: Selection): number {
  const chances = [...probabilities.values()].filter((chance) => chance > 1e-9)
  return Math.exp(chances.reduce((sum, chance) => sum + Math.log(chance), 0) / chances.length)
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0)
}
