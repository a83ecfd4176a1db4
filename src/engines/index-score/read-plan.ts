import { readJson } from '#kit/json/bounded-json.ts'
import type { Framework } from './framework.ts'
import {
  type AggregateStep,
  aggregateMethods,
  type ImputeStep,
  imputeMethods,
  type NormaliseStep,
  normaliseMethods,
  type Plan,
  steps,
  type TreatStep,
} from './plan.ts'
import type { IndexProblem, ProblemCode } from './problem.ts'
import type { IndexWarning } from './warnings.ts'

export type PlanRead =
  | { readonly ok: true; readonly plan: Plan; readonly warnings: readonly IndexWarning[] }
  | { readonly ok: false; readonly problems: readonly IndexProblem[] }

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the choices of an index from JSON. Each step is an object, or null to leave it out; a step that is not named
 * is left out too, and a warning says so. A word that is not known is refused, and never passed over.
 *
 * @param groups columns of the data that may group units
 */
export function readPlan(
  text: string,
  { groups, groupCodes }: Pick<Framework, 'groups' | 'groupCodes'>,
): PlanRead {
  const problems: IndexProblem[] = []
  const warnings: IndexWarning[] = []
  const tell = (code: ProblemCode, column: string, found?: unknown, expected?: string) =>
    problems.push({
      ...{ file: 'plan', code, column },
      ...(found === undefined ? {} : { found: JSON.stringify(found).slice(0, 60) }),
      ...(expected === undefined ? {} : { expected }),
    })
  const input = fieldsOf(readJson(text.replace(/^\ufeff/, '')))
  if (!input) return { ok: false, problems: [{ file: 'plan', code: 'not-json' }] }
  onlyKeys(input, '', steps)
  for (const step of steps)
    if (!Object.hasOwn(input, step)) warnings.push({ code: 'step-not-named', step })

  const plan: Plan = {
    denominate: denominateOf(input['denominate']),
    impute: stepOf('impute', ['method', 'group'], imputeOf),
    screen: screenOf(input['screen']),
    treat: stepOf('treat', ['winsorise', 'skewness', 'kurtosis'], treatOf),
    normalise: stepOf('normalise', ['method', 'range', 'mean', 'sd'], normaliseOf),
    aggregate: stepOf('aggregate', ['method', 'power', 'minimum'], aggregateOf),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan, warnings }

  function onlyKeys(fields: Fields, path: string, keys: readonly string[]) {
    for (const key of Object.keys(fields))
      if (!keys.includes(key)) tell('unknown-key', path + key, undefined, keys.join(', '))
  }

  function stepOf<T>(step: string, keys: readonly string[], read: (fields: Fields) => T): T | null {
    const value = input?.[step]
    if (value === null || value === undefined) return null
    const fields = fieldsOf(value)
    if (!fields) {
      tell('bad-value', step, value, '{…}, null')
      return null
    }
    onlyKeys(fields, `${step}.`, keys)
    return read(fields)
  }

  function denominateOf(value: unknown): true | null {
    if (value === true) return true
    if (value !== null && value !== undefined && value !== false)
      tell('bad-value', 'denominate', value, 'true, null')
    return null
  }

  function screenOf(value: unknown): number | null {
    if (value === null || value === undefined) return null
    return numberOf(value, 'screen', (share) => share >= 0 && share <= 1, '0 … 1')
  }

  function imputeOf(fields: Fields): ImputeStep {
    const method = wordOf(fields, 'impute.method', imputeMethods)
    const { group } = fields
    if (method !== 'group-mean' && method !== 'group-median') return { method }
    const names = groupCodes.join(', ')
    if (group === undefined || group === null) tell('missing-key', 'impute.group', undefined, names)
    else if (typeof group !== 'string' || !groups.has(group))
      tell('unknown-group', 'impute.group', group, names)
    return { method, group: String(group) }
  }

  function treatOf(fields: Fields): TreatStep {
    const threshold = (key: 'skewness' | 'kurtosis', usual: number) => {
      const value = fields[key]
      if (value === undefined) return usual
      return numberOf(value, `treat.${key}`, (least) => key === 'kurtosis' || least >= 0, '≥ 0')
    }
    const { winsorise = 5 } = fields
    const whole = (item: number) => Number.isInteger(item) && item >= 0
    return {
      winsorise:
        winsorise === null ? null : numberOf(winsorise, 'treat.winsorise', whole, '0, 1, 2…, null'),
      skewness: threshold('skewness', 2),
      kurtosis: threshold('kurtosis', 3.5),
    }
  }

  function normaliseOf(fields: Fields): NormaliseStep {
    const method = wordOf(fields, 'normalise.method', normaliseMethods)
    const { range } = fields
    if (range !== undefined && range !== null && method !== 'minmax')
      warnings.push({ code: 'range-not-used', step: method })
    if (method === 'minmax') return { method, range: rangeOf(range ?? [0, 100]) }
    for (const key of ['mean', 'sd'])
      if (fields[key] !== undefined && method !== 'zscore')
        tell('unknown-key', `normalise.${key}`, undefined, 'zscore')
    if (method !== 'zscore') return { method }
    return {
      method,
      mean: numberOf(fields['mean'] ?? 0, 'normalise.mean', () => true, '0'),
      sd: numberOf(fields['sd'] ?? 1, 'normalise.sd', (entry) => entry > 0, '> 0'),
    }
  }

  function rangeOf(range: unknown): readonly [number, number] {
    const [low, high, ...more] = Array.isArray(range) ? range : []
    if (isNumber(low) && isNumber(high) && low < high && more.length === 0) return [low, high]
    tell('bad-value', 'normalise.range', range, '[0, 100]')
    return [0, 100]
  }

  function aggregateOf(fields: Fields): AggregateStep {
    const method = wordOf(fields, 'aggregate.method', aggregateMethods)
    const { minimum, power } = fields
    const least =
      minimum === undefined || minimum === null
        ? {}
        : {
            minimum: numberOf(minimum, 'aggregate.minimum', (one) => one >= 0 && one <= 1, '0 … 1'),
          }
    if (method !== 'power') {
      if (power !== undefined && power !== null)
        warnings.push({ code: 'power-not-used', step: method })
      return { method, ...least }
    }
    if (power === undefined || power === null) {
      tell('missing-key', 'aggregate.power', undefined, '-2')
      return { method, ...least }
    }
    return {
      method,
      power: numberOf(power, 'aggregate.power', (one) => one !== 0, '≠ 0 (geometric)'),
      ...least,
    }
  }

  function wordOf<T extends string>(fields: Fields, path: string, words: readonly [T, ...T[]]): T {
    const value = fields['method']
    const found = words.find((word) => word === value)
    if (found !== undefined) return found
    if (value === undefined) tell('missing-key', path, undefined, words.join(', '))
    else tell('bad-value', path, value, words.join(', '))
    return words[0]
  }

  function numberOf(
    value: unknown,
    path: string,
    fits: (value: number) => boolean,
    expected: string,
  ): number {
    if (isNumber(value) && fits(value)) return value
    tell('bad-value', path, value, expected)
    return 0
  }
}

/**
 * The choices when no plan is given: those of COINr’s own example. Missing cells take the mean of their group, by the
 * column that makes the fewest groups (a mean of many units moves less); of all units when nothing groups them.
 */
export function usualPlan({ groups, groupCodes, indicators }: Framework): Plan {
  const sizes = groupCodes.map((code) => ({
    code,
    size: new Set(groups.get(code)?.filter((name) => name !== '')).size,
  }))
  const [coarsest] = sizes.filter(({ size }) => size > 1).sort((a, b) => a.size - b.size)
  return {
    denominate: indicators.some(({ denominator }) => denominator !== undefined) || null,
    impute: coarsest ? { method: 'group-mean', group: coarsest.code } : { method: 'mean' },
    screen: 0.9,
    treat: { winsorise: 5, skewness: 2, kurtosis: 3.5 },
    normalise: { method: 'minmax', range: [0, 100] },
    aggregate: { method: 'arithmetic' },
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
