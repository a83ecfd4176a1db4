import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * Rows that were made in one millisecond, or on one day, come in any order under a time alone: two readings of one list
 * may differ, a page of it may show a row twice. An order that names a time therefore ends with a key that is one row's.
 */
interface Order {
  readonly path: string
  readonly line: number
  /** Each key as it is written, the first to last. */
  readonly keys: readonly string[]
}

export interface Columns {
  /** Columns of a time or a day, in any table. */
  readonly times: ReadonlySet<string>
  /** Columns that name a row, alone or with others. */
  readonly certain: ReadonlySet<string>
}

/** Lists that a time orders and whose last key is no column of a unique key: each with why it is certain all the same. */
export const certainOtherwise: Readonly<Record<string, string>> = {
  'src/modules/timesheets/store/months.ts':
    'one row a month: its first day is its key, and no other row has it',
  'src/modules/resources/search/store/concepts.ts':
    'the place in a list given, which has the name of a time',
  'src/modules/resources/search/store/question.ts':
    'the place of a word, which has the name of a time',
  'src/modules/resources/search/store/near.ts':
    'chosen by an index, then compared and ordered by their id',
  'src/modules/resources/search/store/search.ts':
    'chosen by an index, then compared and ordered by their id',
}

/** Columns that are part of a key somewhere, but that many rows share: an order by them alone is not certain. */
const vague = new Set(['name', 'kind', 'nature', 'stage', 'section', 'feature', 'value', 'source'])

/** What the schema says of its columns. */
export function columnsOf(schema: string): Columns {
  const times = [...schema.matchAll(/^ {2}"?(\w+)"? (?:timestamp with time zone|date)\b/gm)]
  const keys = [
    ...schema.matchAll(/(?:PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?) \(([^)]*)\)/g),
    ...schema.matchAll(/CREATE UNIQUE INDEX [^(]*\(([^)]*)\)/g),
  ]
  // In queries as the builder names them, in SQL as the database does (decision 0048).
  const both = (name: string) => [
    name,
    name.replace(/_([a-z0-9])/g, (_, sign) => sign.toUpperCase()),
  ]
  const timed = new Set(times.flatMap(([, name = '']) => both(name)))
  const named = keys.flatMap(([, list = '']) => list.match(/\w+/g) ?? []).flatMap(both)
  const isOne = (name: string) => !timed.has(name) && !vague.has(name)
  return { times: timed, certain: new Set(named.filter(isOne)) }
}

/** Orders that begin by a time, or meet one, and leave rows of the same time in any order. */
export function uncertainOrders(files: readonly SourceFile[], columns: Columns): readonly string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => [...builtOrders(file), ...writtenOrders(file)])
    .filter(({ path, keys }) => !(path in certainOtherwise) && isUncertain(keys, columns))
    .map(({ path, line, keys }) => `${path}:${line} ${keys.join(' · ')}`)
}

function isUncertain(keys: readonly string[], { times, certain }: Columns): boolean {
  const hasTime = keys.some((key) => columnsIn(key).some((name) => times.has(name)))
  return hasTime && !columnsIn(keys.at(-1) ?? '').some((name) => certain.has(name))
}

/** The columns of a key, without the tables that they are in. */
function columnsIn(key: string): readonly string[] {
  return key.match(/\b[a-z_]\w*\b(?!\.)/g) ?? []
}

/** `.orderBy(…)` one after the other. */
function builtOrders(file: SourceFile): readonly Order[] {
  const text = withoutComments(file.text)
  const orders: Order[] = []
  let end = -1
  for (let at = text.indexOf('.orderBy('); at >= 0; at = text.indexOf('.orderBy(', at + 1)) {
    const start = at + '.orderBy('.length
    const close = closing(text, start)
    const key = text.slice(start, close).replace(/\s+/g, ' ').trim()
    const before = orders.at(-1)
    if (before && text.slice(end, at).trim() === '')
      orders[orders.length - 1] = { ...before, keys: [...before.keys, key] }
    else orders.push({ path: file.path, line: text.slice(0, at).split('\n').length, keys: [key] })
    end = close + 1
  }
  return orders
}

/** `order by …` in a template. */
function writtenOrders(file: SourceFile): readonly Order[] {
  const text = withoutComments(file.text)
  return [...text.matchAll(/\border by /gi)].map(({ index }) => {
    const rest = text.slice(index + 'order by '.length)
    const whole = rest.slice(0, endOfOrder(rest))
    const line = text.slice(0, index).split('\n').length
    return {
      path: file.path,
      line,
      keys: whole
        .replace(/\s+/g, ' ')
        .trim()
        .split(/,(?![^(]*\))/),
    }
  })
}

function endOfOrder(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && depth-- === 0) return at
    if (text[at] === '`') return at
    if (depth === 0 && /^\s(?:limit|offset|for update|rows|range)\b/.test(text.slice(at, at + 12)))
      return at
  }
  return text.length
}

function closing(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && depth-- === 0) return at
  }
  return text.length
}
