import type { RawForm } from './form.ts'
import { plainWords } from './words.ts'

/** Heading → field; a heading that is not in it is left aside. */
export type ColumnMapping<Field extends string> = Readonly<Record<string, Field>>

type IsField<Field extends string> = (text: string) => text is Field

/** Two columns without a name, or with the same one, are told apart. */
export function toldApart(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((heading, at) => {
    const bare = heading === '' ? `(${at + 1})` : heading
    const times = (seen.get(bare) ?? 0) + 1
    seen.set(bare, times)
    return times === 1 ? bare : `${bare} (${times})`
  })
}

/** The titles, and a number in brackets for each cell that stands beyond them. */
export function widened(
  header: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): readonly string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length)
  return Array.from({ length: width }, (_, at) => header[at] ?? `(${at + 1})`)
}

/** The same headings are the same habit, in any order, accents or letter case. */
export function headingsKey(header: readonly string[]): string {
  return [...new Set(header.map(plainWords))].sort().join('|').slice(0, 2000)
}

/** What these headings meant the last time, however they were written then. */
export function habitOf<Field extends string>(
  habit: ColumnMapping<Field>,
  header: readonly string[],
): ColumnMapping<Field> {
  const plain = new Map(
    Object.entries(habit).map(([heading, field]) => [plainWords(heading), field]),
  )
  return Object.fromEntries(
    header.flatMap((heading) => {
      const field = plain.get(plainWords(heading))
      return field ? [[heading, field] as const] : []
    }),
  )
}

/** The choices of a form that asks for each column in turn: `column0`, `column1`… */
export function mappingOfForm<Field extends string>(
  raw: RawForm,
  header: readonly string[],
  isField: IsField<Field>,
): ColumnMapping<Field> {
  return Object.fromEntries(
    header.flatMap((heading, at) => {
      const field = raw[`column${at}`]
      return typeof field === 'string' && isField(field) ? [[heading, field] as const] : []
    }),
  )
}

/** A mapping as a person or a file gave it: unknown headings and fields are named, not ignored. */
export function readMapping<Field extends string>(
  input: unknown,
  header: readonly string[],
  isField: IsField<Field>,
): { readonly mapping: ColumnMapping<Field>; readonly unknown: readonly string[] } {
  const mapping: Record<string, Field> = {}
  const unknown: string[] = []
  const pairs = typeof input === 'object' && input !== null ? Object.entries(input) : []
  for (const [heading, field] of pairs) {
    const real = header.find((one) => plainWords(one) === plainWords(heading))
    if (real === undefined) unknown.push(heading)
    else if (typeof field === 'string' && isField(field)) mapping[real] = field
    else if (field !== '' && field !== null) unknown.push(String(field))
  }
  return { mapping, unknown }
}

/** A field comes from one column. */
export function isFieldTwice(mapping: ColumnMapping<string>): boolean {
  const fields = Object.values(mapping)
  return new Set(fields).size < fields.length
}
