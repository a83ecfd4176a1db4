import { create } from 'qrcode'
import { dayOf } from '#kit/dates.ts'
import type {
  BoxedPaper,
  PaperAsk,
  PaperPart,
  PlacedPage,
  ToldPlace,
} from '#kit/papers/boxed-paper.ts'
import { typesetPlaced } from './pdf.ts'
import { cleanLine, cleanText } from './text.ts'
import { frenchTypography } from './typography.ts'

/** A4; marks of 5 mm whose centres stand 10 mm in; the code at the top right, which says what is up. */
const sheet = {
  ...{ width: 210, height: 297 },
  marks: { side: 5, inset: 10 },
  code: { x: 166, y: 12, side: 22 },
} as const

export interface PrintedPaper {
  readonly pdf: Uint8Array
  /** The pages of one sheet; those of every number stand alike. */
  readonly pages: readonly PlacedPage[]
}

/** More sheets are printed in several files: a file of 300 sheets is as much as a printer takes at once. */
export const mostSheets = 300

/**
 * One sheet for each number, in one tagged PDF (PDF/UA-1), with the places of its boxes as they were laid out. It is laid
 * out once to know how many pages it has, then with its codes, which move nothing.
 *
 * @param codeOf what the square code of a page says
 * @param partsOf what one sheet says that the others do not, in places of the same size
 * @throws RangeError without a number, or with more than `mostSheets`
 */
export async function printBoxedPaper(
  paper: BoxedPaper,
  numbers: readonly string[],
  codeOf: (page: number, number: string) => string,
  partsOf?: (number: string) => readonly PaperPart[],
): Promise<PrintedPaper> {
  if (numbers.length === 0 || numbers.length > mostSheets)
    throw new RangeError(`number of sheets: ${numbers.length}`)
  const own = partsOf && numbers.map(partsOf)
  const first = await typesetPlaced(dataOf(paper, [''], 0, [], own?.slice(0, 1)))
  const pages = first.pages
  const codes = numbers.flatMap((number) =>
    Array.from({ length: pages }, (_, at) => squareOf(codeOf(at + 1, number))),
  )
  const whole = await typesetPlaced(dataOf(paper, numbers, pages, codes, own))
  if (whole.pages !== pages * numbers.length)
    throw new Error(`pages: ${whole.pages}, where ${numbers.length} × ${pages} were laid out`)
  const before = placedPages(pages, first.places)
  const same = JSON.stringify(before)
  for (const at of numbers.keys())
    if (JSON.stringify(placedPages(pages, whole.places, at * pages)) !== same)
      throw new Error(`a box stands elsewhere on sheet ${at + 1}`)
  return { pdf: whole.bytes, pages: before }
}

function dataOf(
  paper: BoxedPaper,
  numbers: readonly string[],
  pages: number,
  codes: readonly string[],
  own?: readonly (readonly PaperPart[])[],
): string {
  const { title, intro = '', howToTick, howToTakeBack, notice, words } = paper
  const written = (text: string) =>
    paper.language === 'fr' ? frenchTypography(cleanText(text)) : cleanText(text)
  const [year, month, day] = dayOf(paper.date).split('-').map(Number)
  return JSON.stringify({
    title: written(cleanLine(title)),
    'short-title': shortened(written(cleanLine(title)), paper.isLarge ? 40 : 80),
    ...{ authors: [], language: paper.language, large: paper.isLarge, day: { year, month, day } },
    intro: written(intro),
    'how-to-tick': written(howToTick),
    'how-to-take-back': written(howToTakeBack),
    notice: { title: written(notice.title), lines: notice.lines.map(written) },
    words,
    parts: paper.parts.map((part) => partData(part, written)),
    ...(own ? { own: own.map((parts) => parts.map((part) => partData(part, written))) } : {}),
    ...{ numbers, pages, codes, mark: sheet.marks, code: sheet.code },
  })
}

function partData(part: PaperPart, written: (text: string) => string): object {
  if (part.kind === 'heading') {
    const { text, note } = part
    return {
      ...{ kind: 'heading', text: written(cleanLine(text)) },
      ...(note === undefined ? {} : { note: written(note) }),
    }
  }
  if (part.kind === 'roll') {
    const line = (text: string) => written(cleanLine(text))
    return {
      ...{ kind: 'roll', number: line(part.number), name: line(part.name) },
      columns: part.columns.map(line),
      // A name is nobody’s to space anew.
      rows: part.rows.map((row) => ({ ...row, name: cleanLine(row.name) })),
    }
  }
  const { before, ...question } = part
  return {
    ...question,
    text: written(cleanLine(part.text)),
    ...(before === undefined ? {} : { before: written(before) }),
    notes: part.notes.map(written),
    asks: part.asks.map((ask) => askData(ask, written)),
  }
}

function askData(ask: PaperAsk, written: (text: string) => string): object {
  const line = (text: string) => written(cleanLine(text))
  if (ask.kind === 'table') {
    const rows = ask.rows.map(({ label, boxes }) => ({ label: line(label), boxes }))
    return { ...ask, columns: ask.columns.map(line), rows }
  }
  if (ask.kind === 'lines') {
    const lines = ask.lines.map(({ label, unit, ...rest }) => ({
      ...rest,
      ...(label === undefined ? {} : { label: line(label) }),
      ...(unit === undefined ? {} : { unit: line(unit) }),
    }))
    return { ...ask, lines }
  }
  const boxes = ask.boxes.map((box) => ({ ...box, label: line(box.label) }))
  return ask.kind === 'row'
    ? { ...ask, low: line(ask.low), high: line(ask.high), boxes }
    : { ...ask, boxes }
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
}

/** Dark squares on nothing: the paper around them is white. */
function squareOf(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (cell, at) =>
    cell ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${squares.join('')}" fill="#000"/></svg>`
}

function placedPages(
  pages: number,
  places: readonly ToldPlace[],
  after = 0,
): readonly PlacedPage[] {
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  const of = (page: number, kind: ToldPlace['kind']) =>
    places
      .filter((place) => place.page === after + page && place.kind === kind)
      .map(({ id, x, y, width, height }) => ({
        ...{ id, x: rounded(x), y: rounded(y) },
        ...{ width: rounded(width), height: rounded(height) },
      }))
  return Array.from({ length: pages }, (_, at) => ({
    page: at + 1,
    ...sheet,
    boxes: of(at + 1, 'box'),
    zones: of(at + 1, 'zone'),
  }))
}
