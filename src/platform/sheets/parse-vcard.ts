import ICAL from 'ical.js'
import { decoded } from './decode.ts'
import type { GiveRows, SheetRow } from './table.ts'

/** The columns that an address book is read into, under names that people know. */
export const vcardHeader = [
  'Nom complet',
  'Prénom',
  'Nom de famille',
  'Courriel',
  'Téléphone',
  'Fonction',
  'Organisation',
  'Code postal',
] as const

export type VcardRefusal = 'not-vcard' | 'too-large' | 'too-many-rows' | 'too-long'

/** A card holds a portrait at most; a longer one is an empty row. */
const longestCard = 200_000
/** Rows that cross from one thread to the other at once. */
const together = 1_000

/** Gives each card as a row; one that cannot be read is an empty row, with its line. */
export async function parseVcards(
  bytes: Uint8Array,
  bounds: { readonly rows: number },
  give: GiveRows,
): Promise<VcardRefusal | 'read'> {
  const { text } = decoded(bytes)
  let rows: SheetRow[] = []
  let count = 0
  let line = 1
  let from = 0
  for (const { begin, end } of cardsIn(text)) {
    line += lineBreaks(text.slice(from, begin))
    from = begin
    count++
    if (count > bounds.rows) return 'too-many-rows'
    rows.push({ line, cells: cellsOf(text.slice(begin, end)) })
    if (rows.length >= together) await give(rows.splice(0))
  }
  await give(rows)
  rows = []
  return count === 0 ? 'not-vcard' : 'read'
}

/** Where each card begins and ends. A beginning without end closes at the next beginning. */
function* cardsIn(text: string): Generator<{ begin: number; end: number }> {
  let begin = -1
  for (const { 0: mark, index } of text.matchAll(/(?:BEGIN|END):VCARD/gi)) {
    if (/^b/i.test(mark)) begin = index
    else if (begin >= 0) {
      yield { begin, end: index + mark.length }
      begin = -1
    }
  }
}

function cellsOf(card: string): readonly string[] {
  if (card.length > longestCard) return vcardHeader.map(() => '')
  try {
    const read = new ICAL.Component(ICAL.parse(card))
    const name = valuesOf(read, 'n')
    return [
      first(read, 'fn'),
      name[1] ?? '',
      name[0] ?? '',
      preferred(read, 'email').replace(/^mailto:/i, ''),
      preferred(read, 'tel').replace(/^tel:/i, ''),
      first(read, 'title') || first(read, 'role'),
      valuesOf(read, 'org').filter(Boolean).join(', '),
      valuesOf(read, 'adr')[5] ?? '',
    ].map((cell) => cell.replaceAll('\u0000', '').trim())
  } catch {
    return vcardHeader.map(() => '')
  }
}

function first(card: ICAL.Component, name: string): string {
  return words(card.getFirstPropertyValue(name))
}

/** Parts of a structured value: family name, given name; street, town. */
function valuesOf(card: ICAL.Component, name: string): readonly string[] {
  const value: unknown = card.getFirstPropertyValue(name)
  return Array.isArray(value) ? value.map(words) : value ? [words(value)] : []
}

/** The address marked as preferred (`TYPE=pref` in version 3, `PREF=1` in version 4), or the first. */
function preferred(card: ICAL.Component, name: string): string {
  const all = card.getAllProperties(name)
  const marked = all.find((property) => {
    const type: unknown = property.getParameter('type')
    const types = (Array.isArray(type) ? type : [type]).map((one) => String(one).toLowerCase())
    return types.includes('pref') || property.getParameter('pref') === '1'
  })
  return words((marked ?? all[0])?.getFirstValue())
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(' ')
  return value === null || value === undefined ? '' : String(value)
}

function lineBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0
}
