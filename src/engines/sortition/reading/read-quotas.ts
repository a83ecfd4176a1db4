import type { Condition, Quota } from '../pool.ts'
import { decodeText } from './decoding.ts'
import type { Defect } from './defects.ts'
import { comparable, type Row, readDelimited, tidy } from './delimited.ts'

export interface ReadQuotas {
  readonly quotas: readonly Quota[]
  /** All quotas, with those whose bounds cannot be read: they name all that people may answer. */
  readonly named: readonly Quota[]
  readonly defects: readonly Defect[]
  /** The file said how far bounds may move. */
  readonly hasFlex: boolean
}

type Field = 'feature' | 'value' | 'min' | 'max' | 'minFlex' | 'maxFlex'
type Columns = Partial<Record<Field, number>>

/**
 * Quotas from a file of any of the field’s forms: `feature,value,min,max`, `category,name,min,max`,
 * `category,feature,min,max`, `FeatureName,ValueName,MinQuota,MaxQuota`, `critère,valeur,minimum,maximum`, each with
 * `min_flex,max_flex` or without.
 * A crossed quota writes its features and values with ` & ` between them, and `|` between alternatives:
 * `Gender & Age`, `Female & 18-24|25-34`. All the defects are returned at once; the quotas are those that could be read.
 */
export function readQuotas(bytes: Uint8Array): ReadQuotas {
  const [header, ...rows] = readDelimited(decodeText(bytes).text)
  if (!header) return { ...nothing, defects: [whole('empty-file')] }
  const { columns, defects } = findColumns(header)
  if (defects.length > 0) return { ...nothing, defects }

  const found: Defect[] = []
  const open = (rows.at(-1) ?? header).openQuote
  if (open !== undefined) found.push(whole('open-quote', { line: open, expected: '"' }))
  const read = rows.flatMap((row) => readRow(row, columns, header, found))
  const once = withConditions(refuseTwice(read, header, columns, found), found)
  const never = neverBinding(once.flatMap(({ quota, isSound }) => (isSound ? [quota] : [])))
  const named = once.map(({ quota, isSound }) => {
    const maxFlex =
      quota.maxFlex === Number.POSITIVE_INFINITY ? Math.max(never, quota.max) : quota.maxFlex
    return { isSound, quota: { ...quota, maxFlex } }
  })
  return {
    quotas: named.filter(({ isSound }) => isSound).map(({ quota }) => quota),
    named: named.map(({ quota }) => quota),
    defects: found,
    hasFlex: columns.minFlex !== undefined,
  }
}

const nothing = { quotas: [], named: [], hasFlex: false }

const whole = (code: Defect['code'], more: Partial<Defect> = {}): Defect => ({
  severity: 'error',
  code,
  file: 'quotas',
  line: 1,
  ...more,
})

const names: Readonly<Record<Exclude<Field, 'feature' | 'value'>, readonly string[]>> = {
  min: ['min', 'minquota', 'min quota', 'min_quota', 'minimum'],
  max: ['max', 'maxquota', 'max quota', 'max_quota', 'maximum'],
  minFlex: ['min_flex', 'min flex', 'minflex', 'minimum souple'],
  maxFlex: ['max_flex', 'max flex', 'maxflex', 'maximum souple'],
}
const valueNames = ['value', 'name', 'category value', 'category_value', 'category-value']
const frenchFeatures = ['critère', 'critere', 'caractéristique', 'caracteristique']
const frenchValues = ['valeur', 'modalité', 'modalite']

function findColumns(header: Row): { columns: Columns; defects: Defect[] } {
  const titles = header.cells.map(comparable)
  const isOld = titles.includes('category')
  const wanted: Record<Field, readonly string[]> = {
    ...names,
    feature: isOld
      ? ['category']
      : ['feature', 'featurename', 'feature name', 'feature_name', ...frenchFeatures],
    value: isOld
      ? ['name', 'feature', ...valueNames]
      : [...valueNames, 'valuename', 'value_name', ...frenchValues],
  }
  const columns: Columns = {}
  const defects: Defect[] = []
  for (const field of Object.keys(wanted) as Field[]) {
    const known = wanted[field].find((name) => titles.includes(name))
    const [first, second] = titles.flatMap((title, at) => (title === known ? [at] : []))
    const column = known ?? wanted[field][0] ?? field
    if (second !== undefined) defects.push(whole('duplicate-column', { column, line: header.line }))
    if (first !== undefined) columns[field] = first
    else if (!field.endsWith('Flex'))
      defects.push(
        whole('missing-column', { column, line: header.line, expected: wanted[field].join(', ') }),
      )
  }
  if ((columns.minFlex === undefined) !== (columns.maxFlex === undefined)) {
    const column = columns.minFlex === undefined ? 'max_flex' : 'min_flex'
    const expected = columns.minFlex === undefined ? 'min_flex' : 'max_flex'
    defects.push(whole('lonely-flex-column', { column, expected, line: header.line }))
  }
  return { columns, defects }
}

interface ReadRow {
  readonly quota: Quota
  readonly line: number
  /** Its bounds are whole numbers in order. */
  readonly isSound: boolean
}

function readRow(row: Row, columns: Columns, header: Row, defects: Defect[]): ReadRow[] {
  const cell = (field: Field) => tidy(row.cells[columns[field] ?? -1] ?? '')
  const feature = cell('feature')
  if (feature === '') return []
  const value = cell('value')
  const complain = (field: Field, code: Defect['code'], more: Partial<Defect> = {}) => {
    const column = header.cells[columns[field] ?? -1]?.trim() ?? field
    defects.push(whole(code, { line: row.line, column, id: `${feature} / ${value}`, ...more }))
  }
  if (value === '') complain('value', 'empty-value')
  const integer = (field: Field): number => {
    const text = cell(field)
    if (/^\d{1,9}$/.test(text)) return Number(text)
    complain(field, 'not-an-integer', { found: text, expected: '0, 1, 2…' })
    return Number.NaN
  }
  const [min, max] = [integer('min'), integer('max')]
  const flex = columns.minFlex !== undefined
  const minFlex = flex ? integer('minFlex') : 0
  const maxFlex = flex ? integer('maxFlex') : Number.POSITIVE_INFINITY
  if (min > max)
    complain('min', 'min-above-max', { found: `${min} > ${max}`, expected: `≤ ${max}` })
  if (minFlex > min)
    complain('minFlex', 'flex-inside-bounds', { found: `${minFlex}`, expected: `≤ ${min}` })
  if (maxFlex < max)
    complain('maxFlex', 'flex-inside-bounds', { found: `${maxFlex}`, expected: `≥ ${max}` })
  if (value === '') return []
  const isSound = ![min, max, minFlex, maxFlex].some(Number.isNaN) && min <= max
  return [{ quota: { feature, value, min, max, minFlex, maxFlex }, line: row.line, isSound }]
}

/** The same value twice: the field’s tools keep the last one silently; a draw must not guess. */
function refuseTwice(
  read: readonly ReadRow[],
  header: Row,
  columns: Columns,
  defects: Defect[],
): ReadRow[] {
  const features = new Map<string, string>()
  const seen = new Map<string, number>()
  return read.flatMap(({ quota, line, isSound }) => {
    const feature = features.get(comparable(quota.feature)) ?? quota.feature
    features.set(comparable(quota.feature), feature)
    const key = `${comparable(quota.feature)}|${comparable(quota.value)}`
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, line)
      return [{ quota: { ...quota, feature }, line, isSound }]
    }
    const column = header.cells[columns.value ?? -1]?.trim() ?? 'value'
    defects.push(
      whole('duplicate-quota', { line, column, found: quota.value, id: key, otherLine: before }),
    )
    return []
  })
}

/** A bound that never binds: the largest sum of maxes over the features. */
function neverBinding(quotas: readonly Quota[]): number {
  const sums = new Map<string, number>()
  for (const { feature, max } of quotas) sums.set(feature, (sums.get(feature) ?? 0) + max)
  return Math.max(0, ...sums.values())
}

/** ` & ` joins features: the parts must be known, each by its own lines of quotas or by the people’s columns. */
function withConditions(read: readonly ReadRow[], defects: Defect[]): ReadRow[] {
  const plain = read.flatMap(({ quota }) => (quota.feature.includes(' & ') ? [] : [quota]))
  const spelling = (feature: string, value: string) =>
    plain.find(
      (quota) =>
        comparable(quota.feature) === comparable(feature) &&
        (value === '' || comparable(quota.value) === comparable(value)),
    )
  return read.flatMap((row) => {
    const { quota, line } = row
    if (!quota.feature.includes(' & ')) return [row]
    const features = quota.feature.split(' & ').map(tidy)
    const values = quota.value.split(' & ').map(tidy)
    const when = features.map((feature, at): Condition => {
      const asked = (values[at] ?? '').split('|').map(tidy)
      return {
        feature: spelling(feature, '')?.feature ?? feature,
        values: asked.map((value) => spelling(feature, value)?.value ?? value),
      }
    })
    const unknown = when.flatMap(({ feature, values: asked }) =>
      asked.filter((value) => !spelling(feature, value)).map((value) => `${feature} = ${value}`),
    )
    if (values.length === features.length && unknown.length === 0)
      return [{ ...row, quota: { ...quota, when } }]
    defects.push(
      whole('unknown-value', {
        line,
        id: `${quota.feature} / ${quota.value}`,
        found: unknown.join(', ') || quota.value,
      }),
    )
    return []
  })
}
