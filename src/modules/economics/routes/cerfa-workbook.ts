import type { Figures, Paper, PaperHeading, PaperSide } from '#engines/grant-papers/index.ts'
import { colon } from '#kit/words.ts'
import { type Sheet, type SheetCell, type SheetColumn, textSheet } from '#platform/sheets/sheet.ts'
import { statusWords } from '../texts/cerfa.ts'

/** A row of one side of the paper: its words, then a figure for each column. */
interface SideRow {
  readonly cells: readonly string[]
  readonly figures: readonly SheetCell[]
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** The first row below the titles. */
const firstRow = 2

/** The budget as the form sets it, charges beside products, with its sums as formulas; then what explains it. */
export function cerfaSheets(paper: Paper, gaps: readonly string[] = []): readonly Sheet[] {
  const columns = paper.form === '15059' ? reportColumns : requestColumns
  const explained = [...explanations(paper), ...gaps.map((gap) => ['Subventions', gap])]
  return [
    {
      name: `Cerfa ${paper.form}`,
      columns: headOf(columns),
      rows: rowsOf(paper, columns),
      isPrinted: true,
    },
    ...(explained.length > 0
      ? [textSheet('Explications', ['Ligne', 'Explication'], explained)]
      : []),
  ]
}

interface Columns {
  readonly titles: readonly string[]
  readonly keys: readonly (keyof Figures)[]
}

const requestColumns: Columns = { titles: ['Prévu (€)'], keys: ['planned'] }
const reportColumns: Columns = {
  titles: ['Prévu (€)', 'Réalisé (€)', 'Écart (€)'],
  keys: ['planned', 'actual', 'gap'],
}

function headOf({ titles }: Columns): readonly SheetColumn[] {
  const figures = titles.map((title): SheetColumn => ({ title, kind: 'number' }))
  const words = (title: string): readonly SheetColumn[] => [
    { title: 'Code', kind: 'text' },
    { title, kind: 'text' },
  ]
  return [
    ...words('Charges'),
    ...figures,
    ...words('Produits'),
    { title: 'État de la demande', kind: 'text' },
    ...figures,
  ]
}

function rowsOf(paper: Paper, columns: Columns): Sheet['rows'] {
  const width = columns.keys.length
  const left: Place = { columns, first: 2, words: 2 }
  const right: Place = { columns, first: 2 + width + 3, words: 3 }
  const main = sideBySide(paper.charges, paper.products, firstRow, left, right)
  const mainTotal = firstRow + main.length
  const gifts = sideBySide(paper.used, paper.offered, mainTotal + 1, left, right)
  const giftTotal = mainTotal + 1 + gifts.length
  const total = (label: string, side: Place, from: number, part: PaperSide): SideRow => ({
    cells: ['', label, ...(side.words === 3 ? [''] : [])],
    figures: totals(part, side, from),
  })
  const both = (side: Place, first: PaperSide, second: PaperSide, label: string): SideRow => ({
    cells: ['', label, ...(side.words === 3 ? [''] : [])],
    figures: columns.keys.map((key, at) => {
      const letter = letters[side.first + at] ?? ''
      const value = (first[key] ?? 0) + (second[key] ?? 0)
      return { formula: `${letter}${mainTotal}+${letter}${giftTotal}`, value }
    }),
  })
  const row = (charge: SideRow, product: SideRow): readonly SheetCell[] => [
    ...charge.cells,
    ...charge.figures,
    ...product.cells,
    ...product.figures,
  ]
  return [
    ...main,
    row(
      total('Total des charges', left, firstRow, paper.charges),
      total('Total des produits', right, firstRow, paper.products),
    ),
    ...gifts,
    row(
      total('Total des emplois', left, mainTotal + 1, paper.used),
      total('Total des contributions', right, mainTotal + 1, paper.offered),
    ),
    row(
      both(left, paper.charges, paper.used, 'TOTAL'),
      both(right, paper.products, paper.offered, 'TOTAL'),
    ),
    ...checks(columns, left, right, mainTotal, giftTotal),
    grantRow(paper, right, mainTotal),
  ]
}

interface Place {
  readonly columns: Columns
  /** Place of the first figure, from 0, and how many cells of words stand before it. */
  readonly first: number
  readonly words: 2 | 3
}

function sideBySide(
  charges: PaperSide,
  products: PaperSide,
  from: number,
  left: Place,
  right: Place,
): readonly (readonly SheetCell[])[] {
  const first = sideRows(charges, from, left)
  const second = sideRows(products, from, right)
  const none = ({ words, columns }: Place): readonly SheetCell[] =>
    Array.from({ length: words + columns.keys.length }, () => '')
  const cells = (row: SideRow | undefined, place: Place) =>
    row ? [...row.cells, ...row.figures] : none(place)
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
    ...cells(first[at], left),
    ...cells(second[at], right),
  ])
}

/** A heading with its sum, then its lines, each below the other. */
function sideRows(side: PaperSide, from: number, place: Place): readonly SideRow[] {
  let row = from
  return side.headings.flatMap((heading) => {
    const rows = headingRows(heading, row, place)
    row += rows.length
    return rows
  })
}

function headingRows(heading: PaperHeading, row: number, { columns, first, words }: Place) {
  const last = row + heading.lines.length
  const isNumbered = /^\d/.test(heading.code)
  const title = isNumbered ? `${heading.code} – ${heading.title}` : heading.title
  const head: SideRow = {
    cells: ['', title, ...(words === 3 ? [''] : [])],
    figures: columns.keys.map((key, at) => {
      const letter = letters[first + at] ?? ''
      return { formula: `SUM(${letter}${row + 1}:${letter}${last})`, value: heading[key] ?? 0 }
    }),
  }
  const lines = heading.lines.map((line, at): SideRow => {
    const label = line.funder === undefined ? line.title : `${line.title}${colon.fr}${line.funder}`
    const state = line.status === undefined ? '' : statusWords[line.status]
    return {
      cells: [line.code, label, ...(words === 3 ? [state] : [])],
      figures: columns.keys.map((key, column) =>
        key === 'gap' ? gapCell(line, first + column, row + 1 + at) : (line[key] ?? 0),
      ),
    }
  })
  return [head, ...lines]
}

/** What was done less what was planned: the two columns before. */
function gapCell({ gap = 0 }: Figures, column: number, row: number): SheetCell {
  return { formula: `${letters[column - 1]}${row}-${letters[column - 2]}${row}`, value: gap }
}

/** The sum of its headings: their lines stand between them, and are counted in them. */
function totals(side: PaperSide, { columns, first }: Place, from: number) {
  let at = from
  const heads = side.headings.map(({ lines }) => {
    const head = at
    at += 1 + lines.length
    return head
  })
  return columns.keys.map((key, column): SheetCell => {
    const letter = letters[first + column] ?? ''
    const formula = heads.map((head) => `${letter}${head}`).join('+')
    return { formula, value: side[key] ?? 0 }
  })
}

/** Both are zero in a paper that holds. */
function checks({ keys }: Columns, left: Place, right: Place, main: number, gifts: number) {
  const check = (label: string, row: number): readonly SheetCell[] => [
    '',
    label,
    ...keys.map((_, at): SheetCell => {
      const [charge, product] = [letters[left.first + at], letters[right.first + at]]
      return { formula: `${charge}${row}-${product}${row}`, value: 0 }
    }),
  ]
  return [
    check('Contrôle : charges moins produits', main),
    check('Contrôle : emplois moins contributions (86 et 87)', gifts),
  ]
}

function grantRow(paper: Paper, right: Place, mainTotal: number): readonly SheetCell[] {
  const { grant, products, form } = paper
  const lines = products.headings.flatMap(({ lines: own }) => [undefined, ...own])
  const row =
    firstRow + lines.findIndex((line) => line?.code === grant.code && line.funder === grant.funder)
  const letter = letters[right.first + (form === '15059' ? 1 : 0)]
  const name = grant.funder === undefined ? grant.title : grant.funder
  const label = `Part de la subvention (${name}) dans le total des produits, en %`
  const formula = `ROUND(100*${letter}${row}/${letter}${mainTotal},1)`
  return ['', label, { formula, value: grant.tenthsOfPercent / 10 }]
}

function explanations({ allocation, charges, products, used, offered }: Paper) {
  const lines = [charges, products, used, offered].flatMap(({ headings }) =>
    headings.flatMap((heading) => heading.lines),
  )
  return [
    ...(allocation === undefined ? [] : [['Répartition des charges indirectes', allocation]]),
    ...lines.flatMap(({ title, funder, why }) =>
      why === undefined
        ? []
        : [[funder === undefined ? title : `${title}${colon.fr}${funder}`, why]],
    ),
  ]
}
