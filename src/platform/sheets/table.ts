import { isSheetError } from '#kit/sheets/sheet-error.ts'
import type { StoppingCell, TableRefusal } from '#kit/table-refusals.ts'
import { plainWords } from '#kit/words.ts'

export type { TableRefusal }

/** A row of a table that came from outside. */
export interface SheetRow {
  /** Line of the file or row of the sheet, as an editor or a spreadsheet numbers them. */
  readonly line: number
  /** The cells of the row, as many as there are titles. */
  readonly cells: readonly string[]
}

/** Why one row was left aside; the others were read. */
export interface RowProblem {
  readonly line: number
  /** Counted from 1. */
  readonly column: number
  /** Title of the column; empty when it has none. */
  readonly heading: string
  /** What stands in the cell. */
  readonly value: string
  readonly expected: RowExpectation
  /** The whole row, to be given back; far beyond the titles, the first cells and that one. */
  readonly cells: readonly string[]
}

/** `no-cell`: nothing was expected there, no title stands above. */
export type RowExpectation = 'no-cell'

export interface OtherSheet {
  readonly name: string
  readonly isHidden: boolean
}

export interface SheetTable {
  readonly ok: true
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
  /** Rows that are not among `rows`, and why: whoever reads a table tells them. */
  readonly problems: readonly RowProblem[]
  /** Lines above the line of titles, such as those that a bank writes first: they were not read as data. */
  readonly above: readonly SheetRow[]
}

export interface TableProblem {
  readonly ok: false
  readonly refusal: TableRefusal
  readonly line: number
  readonly cell?: StoppingCell
  /** The sheet that was read, and those that were not, of a workbook. */
  readonly sheet?: string
  readonly otherSheets?: readonly OtherSheet[]
}

export interface TableBounds {
  readonly rows: number
  /** Titles. */
  readonly columns: number
  /** Cells that hold something. */
  readonly cells: number
  /** Signs of all of them: a text that cells share is counted at each. */
  readonly signs: number
}

/** Takes rows as they are ready; whoever gives them waits. */
export type GiveRows = (rows: readonly SheetRow[]) => Promise<void>

/** Cells that cross from one thread to the other at once. */
const mostTogether = 16_000

/** Beyond, it is no slip of a few rows: the file has another shape than its titles say. */
const mostProblems = 1_000
const longestValue = 200
/** Excel and LibreOffice number 1,048,576 rows; a file of texts may have more. */
const mostLines = 1_000_000_000
/** Cells under no title that are given back with their row. */
const mostBeyond = 50

type Kept = Pick<SheetTable, 'header' | 'above' | 'problems'>

/** A row as it is met: the cells that hold something, each with its column counted from 0. */
export interface MetRow {
  readonly line: number
  readonly columns: readonly number[]
  readonly values: readonly string[]
}

/** A row whose cells are all there, the empty ones too. */
export function metRow(line: number, cells: readonly string[]): MetRow {
  const columns: number[] = []
  const values: string[] = []
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    columns.push(at)
    values.push(cell)
  }
  return { line, columns, values }
}

/**
 * Makes a table of rows as they come: finds the line of titles among the first ones, gives each row as
 * many cells as there are titles, and sets aside the rows that hold more, one by one. An empty cell takes
 * no place before it is known to have a title.
 */
export class TableMaker {
  #first: MetRow[] | undefined = []
  #header: readonly string[] = []
  #above: readonly SheetRow[] = []
  #ready: SheetRow[] = []
  #count = 0
  #cells = 0
  #last = 0
  #signs = 0
  readonly #problems: RowProblem[] = []
  readonly #bounds: TableBounds
  refusal: TableProblem | undefined

  constructor(bounds: TableBounds) {
    this.#bounds = bounds
  }

  push(met: MetRow): void {
    if (met.values.length === 0 || this.refusal) return
    const row = { ...met, line: this.#lineOf(met.line) }
    this.#cells += row.values.length
    for (const value of row.values) this.#signs += value.length
    if (this.#cells > this.#bounds.cells) this.#refuse('too-many-cells', row.line)
    else if (this.#signs > this.#bounds.signs) this.#refuse('too-large', row.line)
    else if (this.#first) {
      this.#first.push(row)
      if (this.#first.length >= sample) this.#start()
    } else this.#take(row)
  }

  /**
   * A workbook may say of a row that it is the 99,999,999,999th, or twice the same: what no sheet numbers
   * so is numbered by its place, so that no two lines are one.
   */
  #lineOf(said: number): number {
    const isNext = Number.isInteger(said) && said > this.#last && said <= mostLines
    this.#last = isNext ? said : this.#last + 1
    return this.#last
  }

  end(): void {
    this.#start()
    if (!this.refusal && this.#header.length === 0) this.#refuse('empty', 1)
  }

  /** Gives the rows that are ready, few at a time: whoever takes them has others to serve. */
  async send(give: GiveRows): Promise<void> {
    const ready = this.#ready
    this.#ready = []
    let from = 0
    let cells = 0
    for (const [at, row] of ready.entries()) {
      cells += row.cells.length
      if (cells < mostTogether && at - from < mostTogether / 8) continue
      await give(ready.slice(from, at + 1))
      from = at + 1
      cells = 0
    }
    if (from < ready.length) await give(ready.slice(from))
  }

  get kept(): Kept {
    return { header: this.#header, above: this.#above, problems: this.#problems }
  }

  #refuse(refusal: TableRefusal, line: number) {
    this.refusal = { ok: false, refusal, line }
  }

  #start() {
    const first = this.#first
    this.#first = undefined
    if (!first || first.length === 0) return
    const at = titlesAt(first)
    const titles = first[at]
    if (!titles) return
    if (widthOf(titles) > this.#bounds.columns) return this.#refuse('too-many-columns', titles.line)
    this.#above = first
      .slice(0, at)
      .map((row) => ({ line: row.line, cells: cellsOf(row, widthOf(titles)) }))
    this.#header = cellsOf(titles, widthOf(titles))
    for (const row of first.slice(at + 1)) this.#take(row)
  }

  #take(row: MetRow) {
    this.#count++
    if (this.#count > this.#bounds.rows) return this.#refuse('too-many-rows', row.line)
    const width = this.#header.length
    const wrong = row.values.findIndex((value) => isSheetError(value))
    if (wrong >= 0) return this.#refuseCell(row, wrong)
    const beyond = row.columns.findIndex((column) => column >= width)
    if (beyond < 0) this.#ready.push({ line: row.line, cells: cellsOf(row, width) })
    else this.#setAside(row, beyond)
  }

  /** What a formula could not compute is nobody’s name and no value: nothing of the file is taken for one. */
  #refuseCell({ line, columns, values }: MetRow, at: number) {
    const place = columns[at] ?? 0
    const column = this.#header[place] || letterOf(place)
    this.refusal = {
      ok: false,
      refusal: 'error-cell',
      line,
      cell: { column, value: values[at] ?? '' },
    }
  }

  #setAside(row: MetRow, at: number) {
    const { line, columns, values } = row
    if (this.#problems.length >= mostProblems) return this.#refuse('too-many-odd-rows', line)
    this.#problems.push({
      line,
      column: (columns[at] ?? 0) + 1,
      heading: '',
      value: (values[at] ?? '').slice(0, longestValue),
      expected: 'no-cell',
      cells: cellsOf(
        row,
        Math.min(widthOf(row), this.#header.length + mostBeyond, this.#bounds.columns),
      ),
    })
  }
}

/** How many rows are looked at before the line of titles is chosen. */
const sample = 40

/**
 * Which row holds the titles. It is the first one, but for the files of banks and of statistics offices:
 * a few lines, narrower, with a name, a date or an account, then a line of words as wide as those below.
 */
function titlesAt(rows: readonly MetRow[]): number {
  const [first] = rows
  if (!first) return 0
  const known = usualTitlesAt(rows)
  if (known !== undefined) return known
  const widths = rows.map(widthOf)
  const narrow = widthOf(first)
  const usual = usualAbove(widths, narrow)
  // The last columns of most rows may be empty: the titles are then wider than what is usual.
  const places = [widths.findIndex((width) => width >= usual), widths.indexOf(usual)]
  const at = places.find((place) => place > 0 && areTitles(rows[place], widths[place] ?? 0)) ?? 0
  // Titles are several words: a single cell, or a date, an account, a sum, begins something else.
  const isNote = first.values.length < 2 || first.values.some((cell) => /\d/.test(cell))
  // So do two lines or more, each narrower than the titles: “Source; Ville de Valbrenne”.
  const areNotes = at > 1 && widths.slice(0, at).every((width) => width < (widths[at] ?? 0))
  if (usual < 0 || !(isNote || areNotes)) return 0
  const below = widths.slice(at + 1)
  const wide = below.filter((width) => width > narrow)
  return wide.length > 0 && wide.length * 2 >= below.length ? at : 0
}

/** How the columns of the lists, the statements and the tables that people bring are usually called. */
const usualTitles = new Set(
  [
    'nom, prenom, nom complet, nom et prenom, civilite, courriel, email, e mail, mail, adresse mail, telephone, tel',
    'portable, fonction, organisation, structure, commune, ville, territoire, code insee, insee, siren, code postal',
    'adresse, titre, type, lieu, lien, url, licence, auteur, auteurs, periode, annee, heure d arrivee, heure de depart, duree',
    'intitule, resume, description, themes, thematiques, mots cles, methodes, langue, resultats, contexte',
    'date, date operation, date de l operation, date d operation, date comptable, date de valeur, date valeur',
    'libelle, libelle operation, libelle de l operation, libelle simplifie, montant, montant en euros, montant eur',
    'debit, debit euros, credit, credit euros, devise, solde, sens, statut, etat',
    'name, first name, last name, title, address, phone, organization, city, year, date of birth, postcode',
  ].flatMap((line) => line.split(', ')),
)

/**
 * The row of which at least two cells, and half of them, bear usual titles, and more than the first one does: what stands
 * above it, as wide or not, is what the one who made the file wrote for people (“Commune; Valbrenne”).
 */
function usualTitlesAt(rows: readonly MetRow[]): number | undefined {
  const count = ({ values }: MetRow) =>
    values.filter((cell) => usualTitles.has(plainWords(cell))).length
  const [first] = rows
  if (!first) return undefined
  const least = Math.max(2, count(first) + 1)
  const at = rows.findIndex(
    (row) => count(row) >= least && count(row) * 2 >= row.values.length && areTitles(row, 0),
  )
  return at > 0 ? at : undefined
}

/** The width that most rows have, of those wider than the first one. */
function usualAbove(widths: readonly number[], narrow: number): number {
  const counted = new Map<number, number>()
  for (const width of widths) if (width > narrow) counted.set(width, (counted.get(width) ?? 0) + 1)
  const [most] = [...counted].sort(
    ([one, times], [other, otherTimes]) => otherTimes - times || other - one,
  )
  return most?.[0] ?? -1
}

/** Titles are words, one in each column, each but once. */
function areTitles(row: MetRow | undefined, width: number): boolean {
  const values = row?.values ?? []
  const words = values.filter((cell) => /\p{L}/u.test(cell))
  return words.length >= Math.max(2, width - 1) && new Set(words).size === words.length
}

/** The column as a spreadsheet calls it: A for 0. */
function letterOf(column: number): string {
  const before = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return before === 0 ? last : letterOf(before - 1) + last
}

function widthOf({ columns }: MetRow): number {
  return columns.reduce((most, column) => Math.max(most, column + 1), 0)
}

function cellsOf({ columns, values }: MetRow, width: number): readonly string[] {
  const cells = Array<string>(width).fill('')
  for (const [at, column] of columns.entries()) if (column < width) cells[column] = values[at] ?? ''
  return cells
}
