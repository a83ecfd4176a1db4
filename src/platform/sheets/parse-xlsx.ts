import { attributeOf, type XmlEvents, XmlTokens } from '../imports/xml-tokens.ts'
import { TooLarge, unpackParts, type ZipBounds } from '../imports/zip-parts.ts'
import { type ExcelDates, excelDates } from './excel-dates.ts'
import type { MetRow } from './table.ts'

/** What a workbook says of itself, and the texts that its cells share. */
export interface XlsxBook {
  readonly sheets: readonly XlsxSheet[]
  readonly strings: readonly string[]
  readonly dates: ExcelDates
}

export interface XlsxSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly path: string
}

/** Texts of cells, apart: a list of names has a few hundred thousand. */
const mostStrings = 1_000_000
/** The last column of Excel, XFD. */
const mostColumns = 16_384

/** Everything but the sheets: their names, the shared texts, which formats are dates. */
export async function readBook(bytes: Uint8Array, bounds: ZipBounds): Promise<XlsxBook> {
  const plain = new Map<string, string>()
  const strings: string[] = []
  await unpackParts(bytes, bounds, (name) => {
    if (/sharedStrings\d*\.xml$/i.test(name)) return throughXml(stringsInto(strings))
    if (!/(?:^_rels\/\.rels|workbook\d*\.xml(?:\.rels)?|styles\d*\.xml)$/.test(name))
      return undefined
    return throughText((text) => plain.set(name, (plain.get(name) ?? '') + text))
  })
  const book = [...plain.keys()].find((name) => /workbook\d*\.xml$/.test(name))
  const rels = [...plain.keys()].find((name) => /workbook\d*\.xml\.rels$/.test(name))
  const styles = [...plain.keys()].find((name) => /styles\d*\.xml$/.test(name))
  if (book === undefined || rels === undefined) return { sheets: [], strings, dates: excelDates() }
  const folder = book.includes('/') ? book.slice(0, book.lastIndexOf('/')) : ''
  const targets = targetsOf(plain.get(rels) ?? '', folder)
  const text = plain.get(book) ?? ''
  return {
    sheets: sheetsOf(text, targets),
    strings,
    dates: excelDates(styles && plain.get(styles), /date1904\s*=\s*["'](?:1|true)/.test(text)),
  }
}

/** Gives each row of a sheet that holds something, in the order of the file. */
export function rowsOfXlsx(book: XlsxBook, push: (row: MetRow) => void): XmlEvents {
  let line = 0
  let column = 0
  let columns: number[] = []
  let values: string[] = []
  let cell: { type: string; style: number } | undefined
  let words = ''
  let isRead = false
  let isPhonetic = false
  return {
    open(name, tag) {
      if (name === 'c') {
        const at = columnOf(attributeOf(tag, 'r') ?? '')
        if (at !== undefined) column = at
        cell = { type: attributeOf(tag, 't') ?? '', style: Number(attributeOf(tag, 's') ?? -1) }
        words = ''
      } else if (name === 'v' || (name === 't' && !isPhonetic)) isRead = cell !== undefined
      else if (name === 'rPh') isPhonetic = true
      else if (name === 'row') {
        line = Number(attributeOf(tag, 'r') ?? line + 1)
        column = 0
        columns = []
        values = []
      }
    },
    text(text) {
      if (isRead) words = longer(words, text)
    },
    close(name) {
      if (name === 'v' || name === 't') isRead = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'c' && cell) {
        const value = textOfCell(book, cell, words)
        if (columns.length > mostColumns) throw new TooLarge('a row without end')
        if (value !== '' && column < mostColumns) {
          columns.push(column)
          values.push(value)
        }
        column++
        cell = undefined
      } else if (name === 'row') push({ line, columns, values })
    },
  }
}

function textOfCell(book: XlsxBook, cell: { type: string; style: number }, words: string): string {
  if (words === '') return ''
  switch (cell.type) {
    case 's':
      return book.strings[Number(words)] ?? ''
    case 'str':
    case 'inlineStr':
      return cleanText(words)
    case 'b':
      return String(words === '1' || words === 'true')
    case 'e':
      return words
    case 'd':
      return words.slice(0, 10)
    default: {
      const number = Number(words)
      if (Number.isNaN(number)) return cleanText(words)
      return book.dates.dayOf(cell.style, number) ?? String(number)
    }
  }
}

/** The column of `BC12`, from 0. */
function columnOf(reference: string): number | undefined {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const sign = reference.charCodeAt(at) & ~0x20
    if (sign < 0x41 || sign > 0x5a) break
    column = column * 26 + sign - 0x40
  }
  return at === 0 || at > 3 ? undefined : column - 1
}

function stringsInto(strings: string[]): XmlEvents {
  let words = ''
  let isRead = false
  let isPhonetic = false
  return {
    open(name) {
      if (name === 'si') words = ''
      else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isRead = !isPhonetic
    },
    text(text) {
      if (isRead) words = longer(words, text)
    },
    close(name) {
      if (name === 't') isRead = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') {
        if (strings.length >= mostStrings) throw new TooLarge('too many texts')
        strings.push(cleanText(words))
      }
    },
  }
}

/** Office writes signs that XML forbids as `_x000D_`. */
function cleanText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  return plain.replaceAll('\u0000', '').trim()
}

function sheetsOf(xml: string, targets: ReadonlyMap<string, string>): readonly XlsxSheet[] {
  const sheets: XlsxSheet[] = []
  const tokens = new XmlTokens({
    open(name, tag) {
      if (name !== 'sheet') return
      const id = /\s[\w.-]*:?id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? ''
      const path = targets.get(id)
      if (path === undefined) return
      const state = attributeOf(tag, 'state') ?? 'visible'
      sheets.push({ name: attributeOf(tag, 'name') ?? '', isHidden: state !== 'visible', path })
    },
    text() {},
    close() {},
  })
  tokens.push(xml)
  return sheets
}

/** Where each identifier leads, of those that are sheets of cells. */
function targetsOf(xml: string, folder: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const tokens = new XmlTokens({
    open(name, tag) {
      if (name !== 'Relationship' || !/\/worksheet$/.test(attributeOf(tag, 'Type') ?? '')) return
      const target = attributeOf(tag, 'Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`
      const parts = path.split('/').filter((part) => part !== '' && part !== '.')
      const kept: string[] = []
      for (const part of parts) part === '..' ? kept.pop() : kept.push(part)
      targets.set(attributeOf(tag, 'Id') ?? '', kept.join('/'))
    },
    text() {},
    close() {},
  })
  tokens.push(xml)
  return targets
}

/** Pieces of a part, as events. */
export function throughXml(events: XmlEvents): (piece: Uint8Array, isLast: boolean) => void {
  const tokens = new XmlTokens(events)
  const decoder = new TextDecoder()
  return (piece, isLast) => {
    tokens.push(decoder.decode(piece, { stream: !isLast }))
    if (isLast) tokens.end()
  }
}

/** A cell of Excel has 32,767 signs at most. */
const longestCell = 1_000_000

export function longer(words: string, text: string): string {
  if (words.length + text.length > longestCell) throw new TooLarge('a cell without end')
  return words + text
}

const longestPlain = 8_000_000

function throughText(keep: (text: string) => void): (piece: Uint8Array, isLast: boolean) => void {
  const decoder = new TextDecoder()
  let size = 0
  return (piece, isLast) => {
    size += piece.length
    if (size > longestPlain) throw new TooLarge('a part of styles or names is huge')
    keep(decoder.decode(piece, { stream: !isLast }))
  }
}
