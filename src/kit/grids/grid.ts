import {
  type AskedField,
  type AskedFields,
  type AskedForm,
  typedIn,
} from '../forms/asked-fields.ts'
import type { Locale, Texts } from '../texts.ts'
import { plainWords } from '../words.ts'

/** Lines that answer the same questions, all on one page: each question is a column. */
export interface Grid<Given, F extends AskedFields = AskedFields> {
  /** Fields are named `lines.<id>.label`: a line is known by its id, wherever it stands. */
  readonly name: string
  readonly form: AskedForm<Given, F>
  /** What one line is called: « Ligne ». */
  readonly row: Texts<string>
  /** How sheets call each column, in plain words; its own label is known already. */
  readonly titles: Readonly<Partial<Record<keyof F & string, readonly string[]>>>
  /** Other words for an answer of a list: `salaires` is `staff`. */
  readonly words?: Readonly<Partial<Record<keyof F & string, Readonly<Record<string, string>>>>>
  /** By what a line that comes from a sheet is known among those that stand. The last one is always asked. */
  readonly key: readonly (keyof F & string)[]
  /** Lines that one page holds. */
  readonly most: number
  /**
   * The column that names each line, where the lines are always the same ones: none is added, none taken away, and this
   * column is read and never written.
   */
  readonly fixed?: (keyof F & string) | undefined
  /** Lines are added and changed, none is taken away here: how one ends is asked elsewhere, with its reason. */
  readonly keeps?: boolean
  /**
   * What lines are, taken together and beside those that stand: why each one is left aside, in their order. Nothing for one
   * that fits. A line that is like another says which, as whoever reads sees it: `called(2)` is the third one that is added.
   */
  together?(change: GridChange<Given>, called: LineCalled): Misfits
  /** What a column of text may hold, offered while one writes: names of members. */
  readonly among?: Readonly<Partial<Record<keyof F & string, readonly string[]>>> | undefined
  /** What adding this line does besides, said in the preview: « rejoint aussi le cercle ». */
  besides?(added: Given): Texts<string> | undefined
}

/** How an added line is called where it is read: « ligne 4 » of a sheet, « Siège 4 » of the page. */
export type LineCalled = (added: number) => Texts<string>

export interface Misfits {
  readonly added: readonly (Texts<string> | undefined)[]
  readonly changed: readonly (Texts<string> | undefined)[]
}

/** Whether one may take a line away in the grid. */
export const mayRemove = ({ fixed, keeps }: Pick<Grid<unknown>, 'fixed' | 'keeps'>) =>
  fixed === undefined && keeps !== true

/** A line that stands, each field as it would be typed. */
export interface StandingRow {
  readonly id: string
  readonly typed: Readonly<Record<string, string>>
}

/** What a save does to the lines, all at once. */
export interface GridChange<Given> {
  readonly added: readonly Given[]
  readonly changed: readonly { readonly id: string; readonly written: Given }[]
  readonly removed: readonly string[]
}

/** The box that takes a line away; no column may be called so. */
export const removeCell = 'remove'

/** Lines that do not exist yet are `new1`, `new2`… */
export const isNewRow = (id: string) => /^new\d{1,3}$/.test(id)

export function cellName(grid: { readonly name: string }, id: string, column: string): string {
  return `${grid.name}.${id}.${column}`
}

export function columnsOf(
  grid: Pick<Grid<unknown>, 'form'>,
): readonly [string, AskedField<unknown>][] {
  return Object.entries(grid.form.fields)
}

/** The columns in which one writes. */
export function writtenColumns(
  grid: Pick<Grid<unknown>, 'form' | 'fixed'>,
): readonly [string, AskedField<unknown>][] {
  return columnsOf(grid).filter(([name]) => name !== grid.fixed)
}

export function standingRow<Given>(
  grid: Grid<Given>,
  row: Given & { readonly id: string },
): StandingRow {
  const values = row as Readonly<Record<string, unknown>>
  const typed = columnsOf(grid).map(([name, asked]) => [name, typedIn(asked, values[name]) ?? ''])
  return { id: row.id, typed: Object.fromEntries(typed) }
}

/** An answer of a list by the words of a sheet; undefined when none is meant. */
export function choiceMeant(
  grid: Grid<unknown>,
  column: string,
  text: string,
  locale: Locale,
): string | undefined {
  const asked = grid.form.fields[column]
  if (asked?.type !== 'choice') return undefined
  const plain = plainWords(text)
  const other: Locale = locale === 'fr' ? 'en' : 'fr'
  const known = asked.options.find(
    ({ value, label }) =>
      value === text.trim() ||
      [label[locale], label[other]].some(
        // « Dépenses : Lieux » is also known by « Lieux ».
        (words) => plainWords(words) === plain || plainWords(afterColon(words)) === plain,
      ),
  )
  return known?.value ?? grid.words?.[column]?.[plain]
}

const afterColon = (words: string) => words.slice(words.indexOf(':') + 1)
