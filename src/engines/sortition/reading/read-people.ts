import { featuresOf, type Person, type Quota } from '../pool.ts'
import { addressKey, similarityKey } from './address.ts'
import { decodeText } from './decoding.ts'
import type { Defect } from './defects.ts'
import { comparable, idText, isBlank, type Row, readDelimited, tidy } from './delimited.ts'

export interface PeopleFileOptions {
  /** Title of the column of ids; absent: a usual one, else the number of the row. */
  readonly idColumn?: string | undefined
  /** Columns that together say an address; absent: no household rule. */
  readonly addressColumns?: readonly string[] | undefined
  readonly file?: 'people' | 'already'
}

export interface ReadPeople {
  readonly people: readonly Person[]
  readonly defects: readonly Defect[]
  /** The column of ids, asked for or usual; absent: ids are numbers of rows. */
  readonly idColumn?: string | undefined
  /** Line of the file where each id was first read. */
  readonly lines: ReadonlyMap<string, number>
}

/** Titles that columns of ids have. */
export const usualIds = [
  'id',
  'nationbuilder_id',
  'unique_id',
  'external_id',
  'person_id',
  'ticket',
]

/**
 * People from a file: one column for each feature of the quotas, whatever the order and the case, and any other
 * columns. All the defects come at once. Returned people are those whose line is sound (of two different lines
 * with one id, the first), in the order of the file.
 */
export function readPeople(
  bytes: Uint8Array,
  quotas: readonly Quota[],
  options: PeopleFileOptions = {},
): ReadPeople {
  const file = options.file ?? 'people'
  const [header, ...rows] = readDelimited(decodeText(bytes).text)
  const defects: Defect[] = []
  const say = (line: number, code: Defect['code'], more: Partial<Defect> = {}) =>
    defects.push({ severity: 'error', code, file, line, ...more })
  if (!header) {
    say(1, 'empty-file')
    return { people: [], defects, lines: new Map() }
  }
  const columns = findColumns(header, quotas, options, say)
  const open = (rows.at(-1) ?? header).openQuote
  if (open !== undefined) say(open, 'open-quote', { expected: '"' })
  if (!columns) return { people: [], defects, lines: new Map() }

  const known = knownValues(quotas)
  const kept = new Map<string, Kept>()
  const people: Person[] = []
  let number = 0
  rows.forEach((row) => {
    const id = isBlank(row.cells)
      ? ''
      : columns.id === undefined
        ? String(++number)
        : idText(row.cells[columns.id] ?? '')
    if (id === '') {
      say(row.line, 'blank-id', { severity: 'warning' })
      return
    }
    if (isTwice(id, row, kept, say)) return
    kept.set(id, { line: row.line, cells: row.cells.map(comparable).join('\u0000') })
    const person = readPerson(id, row, header, columns, known, say)
    if (person) people.push(person)
  })
  sayAddresses(people, rows, columns, kept, say)
  return {
    people,
    defects,
    idColumn: columns.id === undefined ? undefined : header.cells[columns.id],
    lines: new Map([...kept].map(([id, { line }]) => [id, line])),
  }
}

type Say = (line: number, code: Defect['code'], more?: Partial<Defect>) => void

interface Kept {
  readonly line: number
  readonly cells: string
}

interface Columns {
  readonly id: number | undefined
  readonly features: ReadonlyMap<string, number>
  readonly address: readonly number[]
}

function findColumns(
  header: Row,
  quotas: readonly Quota[],
  options: PeopleFileOptions,
  say: Say,
): Columns | undefined {
  const titles = header.cells.map(comparable)
  let sound = true
  const find = (name: string): number => {
    const [first, second] = titles.flatMap((title, at) => (title === comparable(name) ? [at] : []))
    if (first !== undefined && second === undefined) return first
    sound = false
    const code = first === undefined ? 'missing-column' : 'duplicate-column'
    say(header.line, code, { column: name, expected: name })
    return -1
  }
  const usual = usualIds.find((name) => titles.includes(name))
  // Of people already chosen, a number of row would name whoever stands there in the pool.
  const asked = options.idColumn ?? usual ?? (options.file === 'already' ? 'id' : undefined)
  const columns = {
    id: asked === undefined ? undefined : find(asked),
    features: new Map(featuresOf(quotas).map((feature) => [feature, find(feature)])),
    address: (options.addressColumns ?? []).map(find),
  }
  return sound ? columns : undefined
}

/** Feature to its values, as compared and as the quotas write them. */
function knownValues(quotas: readonly Quota[]) {
  const known = new Map<string, Map<string, string>>()
  for (const { feature, value, when } of quotas) {
    for (const part of when ?? [{ feature, values: [value] }]) {
      const values = known.get(part.feature) ?? new Map<string, string>()
      for (const item of part.values) values.set(comparable(item), item)
      known.set(part.feature, values)
    }
  }
  return known
}

function isTwice(id: string, row: Row, kept: ReadonlyMap<string, Kept>, say: Say): boolean {
  const before = kept.get(id)
  if (!before) return false
  const same = before.cells === row.cells.map(comparable).join('\u0000')
  say(row.line, same ? 'duplicate-id-same' : 'duplicate-id-differs', {
    severity: same ? 'warning' : 'error',
    id,
    otherLine: before.line,
  })
  return true
}

function readPerson(
  id: string,
  row: Row,
  header: Row,
  columns: Columns,
  known: ReadonlyMap<string, ReadonlyMap<string, string>>,
  say: Say,
): Person | undefined {
  let sound = true
  const wrong = (code: Defect['code'], more: Partial<Defect>) => {
    sound = false
    say(row.line, code, { id, ...more })
  }
  const extra = row.cells.slice(header.cells.length).filter((cell) => comparable(cell) !== '')
  if (extra.length > 0)
    wrong('too-many-cells', { found: extra.join(' '), expected: String(header.cells.length) })
  const values: [string, string][] = []
  for (const [feature, at] of columns.features) {
    const cell = tidy(row.cells[at] ?? '')
    const values_ = known.get(feature)
    const value = values_?.get(comparable(cell))
    if (value !== undefined) values.push([feature, value])
    else {
      const expected = [...(values_?.values() ?? [])].join(' | ')
      const repair = values_?.get(comparable(cell).replace(/[.,]0+$/, ''))
      const code =
        cell === '' ? 'empty-value' : repair === undefined ? 'unknown-value' : 'spreadsheet-number'
      wrong(code, { column: feature, found: cell, expected: repair ?? expected })
    }
  }
  if (!sound) return undefined
  const household = addressKey(columns.address.map((at) => row.cells[at] ?? ''))
  return { id, values: Object.fromEntries(values), ...(household !== undefined && { household }) }
}

/** What the household rule understood: nobody is merged, or left alone, without a word. */
function sayAddresses(
  people: readonly Person[],
  rows: readonly Row[],
  columns: Columns,
  kept: ReadonlyMap<string, Kept>,
  say: Say,
) {
  if (columns.address.length === 0) return
  const written = new Map(
    rows.map((row) => [
      row.line,
      columns.address.map((at) => tidy(row.cells[at] ?? '')).join(', '),
    ]),
  )
  const spelling = new Map<string, string>()
  const alike = new Map<string, { key: string; id: string }>()
  for (const { id, household } of people) {
    const line = kept.get(id)?.line ?? 0
    if (household === undefined) {
      say(line, 'empty-address', { severity: 'warning', id })
      continue
    }
    const text = written.get(line) ?? ''
    const before = spelling.get(household)
    if (before === undefined) spelling.set(household, text)
    else if (comparable(before) !== comparable(text))
      say(line, 'same-address-other-spelling', {
        severity: 'warning',
        id,
        found: text,
        expected: before,
      })
    const other = alike.get(similarityKey(household))
    if (!other) alike.set(similarityKey(household), { key: household, id })
    else if (other.key !== household)
      say(line, 'similar-address', { severity: 'warning', id, found: text, expected: other.id })
  }
}
