import { mayShow } from '#kit/small-cells.ts'
import {
  type CountedPart,
  type CountedTable,
  noAnswer,
  noKey,
  type QuestionResult,
  yesKey,
} from './results.ts'

/** One line as it is drawn: what was published, put together for the eye; nothing is counted again. */
export interface DrawnPart extends CountedPart {
  /** Which weighted share stands beside it: that of this part of this table. */
  readonly from: { readonly table: number; readonly key: string }
  /** How many people its share is of; left out when that would tell a hidden number. */
  readonly of?: number | undefined
  /** Of an option that was ranked: its place on the average. */
  readonly meanPlace?: number | undefined
}

export interface DrawnTable {
  readonly label: string
  readonly parts: readonly DrawnPart[]
}

/** Several answers, and ranks: one table with a line an option. */
export function drawnTables({ kind, tables }: QuestionResult): readonly DrawnTable[] {
  if (kind === 'several') return [perOption(tables, severalPart)]
  if (kind === 'ranking') return [perOption(tables, rankedPart)]
  return tables.map(({ label, parts }, table) => ({ label, parts: plainParts(parts, table) }))
}

function plainParts(parts: readonly CountedPart[], table: number): readonly DrawnPart[] {
  const of = wholeOf(parts)
  return parts.map((part) => ({ ...part, of, from: { table, key: part.key } }))
}

type PartOf = (table: CountedTable, at: number) => DrawnPart

function perOption(tables: readonly CountedTable[], partOf: PartOf): DrawnTable {
  const states = (tables[0]?.parts ?? []).filter(({ key }) => isState(key))
  return {
    label: '',
    parts: [
      ...tables.map(partOf),
      ...states.map((state) => ({ ...state, ...hiddenWhereOneIs(tables, state.key) })),
    ],
  }
}

/** The same people in each table: hidden in one, they are not told by another. */
function hiddenWhereOneIs(tables: readonly CountedTable[], key: string) {
  const counts = tables.map(({ parts }) => parts.find((part) => part.key === key)?.count ?? null)
  const count = counts.includes(null) ? null : (counts[0] ?? null)
  return { count, from: { table: 0, key } }
}

function severalPart({ label, parts }: CountedTable, table: number): DrawnPart {
  const answered = parts.filter(({ key }) => !isState(key))
  const count = answered.find(({ key }) => key === yesKey)?.count ?? null
  return { key: '', label, count, of: wholeOf(answered), from: { table, key: yesKey } }
}

/** How many put it first; the mean only where it tells no hidden number. */
function rankedPart({ label, parts }: CountedTable, table: number): DrawnPart {
  const answered = parts.filter(({ key }) => !isState(key))
  const count = answered.find(({ key }) => key === '1')?.count ?? null
  const of = wholeOf(answered)
  const ranked = answered.filter(({ key }) => key !== noKey)
  const people = wholeOf(ranked) ?? 0
  const sum = ranked.reduce((total, part) => total + Number(part.key) * (part.count ?? 0), 0)
  const tells = of !== undefined && people > 0 && mayShow(people)
  return {
    ...{ key: '', label, count, of, from: { table, key: '1' } },
    ...(tells ? { meanPlace: sum / people } : {}),
  }
}

/** The class in which the person in the middle is: no exact number of anybody. */
export function medianClass({ kind, tables }: QuestionResult): string | undefined {
  if (kind !== 'number' && kind !== 'percentage') return undefined
  const classes = (tables[0]?.parts ?? []).filter(({ key }) => !isState(key))
  const people = wholeOf(classes)
  if (people === undefined || people === 0 || !mayShow(people)) return undefined
  let below = 0
  for (const { count, label } of classes) {
    below += count ?? 0
    if (2 * below >= people) return label
  }
  return undefined
}

/** All of them together; undefined while one is hidden, which the whole would tell. */
function wholeOf(parts: readonly CountedPart[]): number | undefined {
  if (parts.some(({ count }) => count === null)) return undefined
  return parts.reduce((sum, { count }) => sum + (count ?? 0), 0)
}

const isState = (key: string) => Object.values<string>(noAnswer).includes(key)
