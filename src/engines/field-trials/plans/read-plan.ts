import { readJson } from '#kit/json/bounded-json.ts'
import { corrections } from '../corrections.ts'
import { clusterErrors, type StandardError } from '../least-squares.ts'
import {
  type PlanDesign,
  type PlanError,
  planDesigns,
  planErrors,
  type TrialDefect,
  type TrialPlan,
} from './plan.ts'

export type PlanRead =
  | { readonly ok: true; readonly plan: TrialPlan }
  | { readonly ok: false; readonly defects: readonly TrialDefect[] }

export type PlanFields = Readonly<Record<string, unknown>>

/** Keys of the plan of an analysis. */
export const planKeys = [
  ...['design', 'outcome', 'treatment', 'control', 'block', 'cluster', 'time', 'covariates'],
  ...['se', 'alpha', 'corrections', 'permutations', 'seed'],
]

/** The object that a text of JSON holds; undefined when it holds another thing. */
export function planFields(text: string): PlanFields | undefined {
  const value = readJson(text.replace(/^\ufeff/, ''))
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as PlanFields)
    : undefined
}

/**
 * Reads the plan of an analysis. A word that is not known is refused, and never passed over: a plan that is half understood
 * would be another plan. null is the same as nothing.
 */
export function readTrialPlan(fields: PlanFields): PlanRead {
  const read = new PlanReader(fields)
  read.onlyKeys(planKeys)
  const design = read.word('design', planDesigns) ?? 'complete'
  const columns = columnsOf(read, design)
  const outcomes = read.names('outcome')
  if (outcomes.length === 0) read.tell('missing-key', 'outcome')
  const plan: TrialPlan = {
    ...{ design, outcomes, treatment: read.name('treatment', true) ?? '' },
    ...optional('control', read.text('control')),
    ...columns,
    ...optional('se', read.word('se', planErrors, 'optional')),
    alpha: read.between('alpha', 0, 1) ?? 0.05,
    corrections: read.words('corrections', corrections),
    ...optional('permutations', read.draws('permutations')),
    seed: read.whole('seed', 1, 2 ** 31 - 1) ?? 1,
  }
  checkTwice(plan, read)
  checkError(plan, read)
  return read.defects.length > 0 ? { ok: false, defects: read.defects } : { ok: true, plan }
}

/** Two periods are told by `time`; a plan that has no such key says them as its block, or as its first covariate. */
function columnsOf(read: PlanReader, design: PlanDesign) {
  const ownTime = read.name('time')
  const block = read.name('block', design.includes('block') || design.includes('pair'))
  const covariates = read.names('covariates')
  const columns = { ...optional('cluster', read.name('cluster', design.includes('clustered'))) }
  if (design !== 'did' || ownTime !== undefined) {
    return { ...columns, ...optional('time', ownTime), ...optional('block', block), covariates }
  }
  const time = block ?? covariates[0]
  if (time === undefined) read.tell('missing-key', 'time')
  const left = block === undefined ? covariates.slice(1) : covariates
  return { ...columns, ...optional('time', time), covariates: left }
}

/** A column has one part: an outcome that is a covariate too would explain itself. */
function checkTwice(plan: TrialPlan, read: PlanReader) {
  const { outcomes, treatment, block, cluster, time, covariates } = plan
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['outcome', outcomes],
    ['treatment', [treatment]],
    ['time', time === undefined ? [] : [time]],
    ['covariates', covariates],
    ['block', block === undefined ? [] : [block]],
    ['cluster', cluster === undefined ? [] : [cluster]],
  ]
  const seen = new Set<string>()
  for (const [key, titles] of parts) {
    for (const title of titles) {
      if (title !== '' && seen.has(title)) read.tell('column-twice', key, title)
      seen.add(title)
    }
  }
}

function checkError({ design, se, cluster }: TrialPlan, read: PlanReader) {
  if (se === undefined) return
  const allowed = errorsOf(design, cluster !== undefined)
  if (!allowed.includes(se)) read.tell('bad-value', 'se', se, allowed.join(', '))
}

/** Errors that a design takes: those of rows where rows were drawn, those of clusters where clusters were. */
function errorsOf(design: PlanDesign, hasClusters: boolean): readonly PlanError[] {
  const rows = planErrors.filter((error): error is StandardError => error !== 'neyman')
  const byCluster = rows.filter((error) => (clusterErrors as readonly string[]).includes(error))
  const byRow = rows.filter((error) => !byCluster.includes(error))
  switch (design) {
    case 'complete':
    case 'blocked':
    case 'pairs':
      return ['neyman', ...byRow]
    case 'pair-clustered':
      return ['neyman', ...byCluster]
    case 'clustered':
    case 'blocked-clustered':
      return byCluster
    default:
      return hasClusters ? byCluster : byRow
  }
}

/** Reads keys one by one, and keeps what is wrong with each. */
export class PlanReader {
  readonly defects: TrialDefect[] = []
  readonly #fields: PlanFields

  constructor(fields: PlanFields) {
    this.#fields = fields
  }

  tell(code: TrialDefect['code'], column: string, found?: unknown, expected?: string): undefined {
    this.defects.push({
      ...{ part: 'plan', code, column },
      ...(found === undefined ? {} : { found: JSON.stringify(found).slice(0, 60) }),
      ...(expected === undefined ? {} : { expected }),
    })
    return undefined
  }

  onlyKeys(known: readonly string[]) {
    for (const key of Object.keys(this.#fields))
      if (!known.includes(key)) this.tell('unknown-key', key, undefined, known.join(', '))
  }

  value(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? (this.#fields[key] ?? undefined) : undefined
  }

  /** One of these words, small or capital letters alike. */
  word<T extends string>(
    key: string,
    words: readonly T[],
    need: 'needed' | 'optional' = 'needed',
  ): T | undefined {
    const value = this.value(key)
    if (value === undefined) {
      return need === 'needed' ? this.tell('missing-key', key, undefined, words.join(', ')) : value
    }
    const known = words.find((word) => word.toLowerCase() === String(value).toLowerCase())
    return known ?? this.tell('bad-value', key, value, words.join(', '))
  }

  words<T extends string>(key: string, words: readonly T[]): readonly T[] {
    return this.#list(key).flatMap((item) => {
      const known = words.find((word) => word.toLowerCase() === String(item).toLowerCase())
      if (known === undefined) this.tell('bad-value', key, item, words.join(', '))
      return known === undefined ? [] : [known]
    })
  }

  /** Titles of columns: a list, or one alone. */
  names(key: string): readonly string[] {
    return this.#list(key).flatMap((item) => {
      if (typeof item === 'string' && item.trim() !== '') return [item.trim()]
      this.tell('bad-value', key, item)
      return []
    })
  }

  name(key: string, isNeeded = false): string | undefined {
    const value = this.value(key)
    if (value === undefined) return isNeeded ? this.tell('missing-key', key) : undefined
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    return this.tell('bad-value', key, value)
  }

  /** A word as it stands in cells: 0 and « 0 » are the same. */
  text(key: string): string | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    if (['string', 'number', 'boolean'].includes(typeof value)) return String(value).trim()
    return this.tell('bad-value', key, value)
  }

  between(key: string, low: number, high: number): number | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    if (typeof value === 'number' && value > low && value < high) return value
    return this.tell('bad-value', key, value, `${low} < … < ${high}`)
  }

  number(key: string): number | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    if (typeof value === 'number' && Number.isFinite(value)) return value
    return this.tell('bad-value', key, value)
  }

  whole(key: string, least: number, most: number): number | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    if (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most) {
      return Number(value)
    }
    return this.tell('bad-value', key, value, `${least}, ${least + 1}… ${most}`)
  }

  /** How many draws are done again; `true` for the usual number, `false` or 0 for none. */
  draws(key: string): number | undefined {
    const value = this.value(key)
    if (value === false || value === 0) return undefined
    return value === true ? 10_000 : this.whole(key, 1, 10_000_000)
  }

  #list(key: string): readonly unknown[] {
    const value = this.value(key)
    if (value === undefined) return []
    return Array.isArray(value) ? value : [value]
  }
}

export function optional<K extends string, T>(
  key: K,
  value: T | undefined,
): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T }
}
