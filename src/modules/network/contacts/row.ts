import type { Day } from '#kit/dates.ts'
import { ownOf } from '#kit/own.ts'
import { plainWords } from '#kit/words.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import { type ContactKind, kindOfFunction } from './contact.ts'
import type { ContactField, Mapping } from './mapping.ts'

/** What a line says of someone, once its cells are understood. */
export interface ContactSaid {
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly function: string
  readonly kind: ContactKind
  readonly place: PlaceSaid | undefined
  readonly mandateStart: Day | undefined
  readonly mandateEnd: Day | undefined
}

/** How a place is said: by a code, which is sure, or by its name. */
export interface PlaceSaid {
  readonly insee: string | undefined
  readonly siren: string | undefined
  readonly name: string
  readonly postalCode: string | undefined
  readonly department: string | undefined
}

/** Cells that cannot be understood. */
export type CellProblem =
  | 'no-name'
  | 'bad-email'
  | 'bad-phone'
  | 'bad-date'
  | 'dates-reversed'
  | 'bad-insee'
  | 'bad-siren'
  | 'too-long'
  | 'several-lines'

/** … and places that the house does not find, or finds several times. */
export type LineProblem = CellProblem | 'unknown-place' | 'several-places'

export type LineRead =
  | { readonly ok: true; readonly said: ContactSaid }
  | {
      readonly ok: false
      /** All of them: whoever mends the line mends it once. */
      readonly reasons: readonly CellProblem[]
      /** Where it says that somebody is, when that can be read. */
      readonly place: PlaceSaid | undefined
    }

/** Understands a line. Nothing in a cell is ever run: texts stay texts. */
export function readLine(
  header: readonly string[],
  cells: readonly string[],
  mapping: Mapping,
): LineRead {
  const cellOf = (field: ContactField) => {
    const at = header.findIndex((heading) => ownOf(mapping, heading) === field)
    return at < 0 ? '' : tidy(cells[at] ?? '')
  }
  const reasons: CellProblem[] = []
  const email = known(readEmail(cellOf('email')), () => reasons.push('bad-email'))
  const name = nameOf(cellOf) || (email ? nameFromEmail(email) : '')
  // What stands for a name is not known while its address is unreadable: one fault, and not two.
  if (name === '' && !reasons.includes('bad-email')) reasons.push('no-name')
  const phone = known(readPhone(cellOf('phone')), () => reasons.push('bad-phone'))
  const badDate = () => reasons.push('bad-date')
  const mandateStart = known(readDate(cellOf('mandateStart')), badDate)
  const mandateEnd = known(readDate(cellOf('mandateEnd')), badDate)
  if (mandateStart && mandateEnd && mandateEnd < mandateStart) reasons.push('dates-reversed')
  const place = readPlace(cellOf, (reason) => reasons.push(reason))
  const held = onOneLine(cellOf('function'))
  if (name.length > 120 || held.length > 160 || (email?.length ?? 0) > 254) {
    reasons.push('too-long')
  }
  // Two lines may be two people: of a name, somebody decides.
  if (/\p{Cc}/u.test(name)) reasons.push('several-lines')
  if (reasons.length > 0) return { ok: false, reasons: [...new Set(reasons)], place }
  return {
    ok: true,
    said: {
      name,
      email,
      phone,
      function: held,
      kind: kindOfFunction(plainWords(held)),
      place,
      mandateStart,
      mandateEnd,
    },
  }
}

type CellOf = (field: ContactField) => string

function known<T extends string>(read: T | undefined, refuse: () => void): T | undefined {
  if (read !== 'bad') return read
  refuse()
  return undefined
}

/** A function that a sheet wrote on two lines is one function. */
function onOneLine(cell: string): string {
  return cell.replace(/\p{Cc}+/gu, ' ').replace(/ {2,}/g, ' ')
}

function tidy(cell: string): string {
  return cell
    .replace(/[\u00a0\u202f\u2007\u200b\ufeff]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** « MARTIN » and « Camille » make « Camille Martin »; a name in capitals is written as names are. */
function nameOf(cellOf: CellOf): string {
  const parts = [cellOf('firstName'), cellOf('lastName')].filter((part) => part !== '')
  const whole = parts.length > 0 ? parts.join(' ') : cellOf('name')
  return whole
    .split(' ')
    .map((word) => (isShouted(word) ? capitalised(word) : word))
    .join(' ')
}

function isShouted(word: string): boolean {
  return /^[\p{Lu}\p{M}'’-]{3,}$/u.test(word)
}

function capitalised(word: string): string {
  return word.toLocaleLowerCase('fr').replace(/(^|[-'’])(\p{L})/gu, (_, before, letter) => {
    return before + letter.toLocaleUpperCase('fr')
  })
}

/** An address without a name beside it still names somebody: `camille.martin@…`. */
function nameFromEmail(email: string): string {
  const [local = ''] = email.split('@')
  return local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase('fr') + word.slice(1))
    .join(' ')
    .slice(0, 120)
}

/** `Camille Martin <camille@mairie.fr>`, `mailto:…`; of several addresses, the first. */
export function readEmail(cell: string): string | undefined | 'bad' {
  if (cell === '') return undefined
  const [first = ''] = cell.split(/(?<![;,\s])[;,\s]+(?=[^\s<>]{1,120}@)/)
  const inside = /<([^<>]+)>/.exec(cell)?.[1] ?? first
  const plain = inside
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  const shape =
    /^[^\s@<>()[\]\\,;:"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/
  return shape.test(plain) ? plain : 'bad'
}

/** 06 12 34 56 78, as people write it here; spreadsheets eat the zero of 612345678. */
export function readPhone(cell: string): string | undefined | 'bad' {
  if (cell === '') return undefined
  const [first = ''] = cell.split(/[/;]|\sou\s/)
  const signs = first.replace(/[\s.\-()]/g, '').replace(/^(?:00|\+)33\(?0?\)?/, '0')
  const digits = /^[1-9]\d{8}$/.test(signs) ? `0${signs}` : signs
  if (/^0[1-9]\d{8}$/.test(digits)) return digits.replace(/(\d\d)(?=\d)/g, '$1 ')
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : 'bad'
}

/** 01/04/2026, 2026-04-01, 1.4.26; a spreadsheet may add an hour. */
export function readDate(cell: string): Day | undefined | 'bad' {
  if (cell === '') return undefined
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell)
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: .*)?$/.exec(cell)
  const [year, month, day] = iso ? iso.slice(1) : (french?.slice(1).reverse() ?? [])
  if (!year || !month || !day) return 'bad'
  const full = year.length === 2 ? `20${year}` : year
  const words = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDay(words) ? words : 'bad'
}

/** A code that a spreadsheet took for a number comes back whole: 1004 is 01004, 2a004 is 2A004. */
export function readInsee(cell: string): string | undefined | 'bad' {
  if (cell === '') return undefined
  const signs = cell
    .replace(/\s/g, '')
    .replace(/[.,]0+$/, '')
    .toUpperCase()
  const whole = /^\d{4}$/.test(signs) ? `0${signs}` : signs
  return /^(\d{5}|2[AB]\d{3}|\d{2,3}|2[AB])$/.test(whole) ? whole : 'bad'
}

/** A SIREN, or the nine first digits of a SIRET; 2,13500139E+8 is one that a spreadsheet wrote. */
export function readSirenCell(cell: string): string | undefined | 'bad' {
  if (cell === '') return undefined
  const plain = cell.replace(/[\s.-]/g, '')
  const scientific = /^(\d)(?:,(\d+))?E\+?(\d+)$/i.exec(plain)
  if (scientific) {
    const [, whole = '', decimals = '', power = '0'] = scientific
    const digits = (whole + decimals).padEnd(Number(power) + 1, '0')
    // Rounded, it is not a number any more: better no code than a wrong one.
    return digits.length === 9 && decimals.length >= 8 ? digits : 'bad'
  }
  return /^\d{9}$/.test(plain) || /^\d{14}$/.test(plain) ? plain.slice(0, 9) : 'bad'
}

function readPlace(cellOf: CellOf, refuse: (reason: CellProblem) => void): PlaceSaid | undefined {
  const insee = known(readInsee(cellOf('insee')), () => refuse('bad-insee'))
  const siren = known(readSirenCell(cellOf('siren')), () => refuse('bad-siren'))
  const name = cellOf('territory').slice(0, 200)
  const postal = cellOf('postalCode').replace(/\s/g, '')
  const postalCode = /^\d{4,5}$/.test(postal) ? postal.padStart(5, '0') : undefined
  const dep = cellOf('department').toUpperCase()
  const department = /^\d$/.test(dep) ? `0${dep}` : /^(\d{2,3}|2[AB])$/.test(dep) ? dep : undefined
  if (!insee && !siren && name === '') return undefined
  return { insee, siren, name, postalCode, department }
}
