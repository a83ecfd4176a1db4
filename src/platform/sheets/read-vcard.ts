import ICAL from 'ical.js'
import { decoded } from './read-csv.ts'
import type { SheetRow } from './read-xlsx.ts'

export type VcardReading =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly refusal: 'not-vcard' | 'too-large' | 'too-many-rows' }

const vcardLimits = { bytes: 5_000_000, cards: 100_000 } as const

/** The columns that an address book is read into, under names that people know. */
const vcardHeader = [
  'Nom complet',
  'Prénom',
  'Nom de famille',
  'Courriel',
  'Téléphone',
  'Fonction',
  'Organisation',
  'Code postal',
] as const

/** Cards of an address book (versions 3 and 4). One that cannot be read is an empty row, with its line. */
export function readVcards(bytes: Uint8Array): VcardReading {
  if (bytes.length > vcardLimits.bytes) return { ok: false, refusal: 'too-large' }
  const { text } = decoded(bytes)
  const rows: SheetRow[] = []
  let line = 1
  let from = 0
  for (const found of text.matchAll(/BEGIN:VCARD[\s\S]*?END:VCARD/gi)) {
    line += lineBreaks(text.slice(from, found.index))
    from = found.index
    if (rows.length >= vcardLimits.cards) return { ok: false, refusal: 'too-many-rows' }
    rows.push({ line, cells: cellsOf(found[0]) })
  }
  return rows.length === 0
    ? { ok: false, refusal: 'not-vcard' }
    : { ok: true, header: vcardHeader, rows }
}

function cellsOf(card: string): readonly string[] {
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
