import { ignoredColumns as columnsIgnored, type IgnoredColumn } from '#kit/forms/import-columns.ts'
import { ownOf } from '#kit/own.ts'
import { plainWords } from '#kit/words.ts'
import type { RejectReason } from './import.ts'
import type { ContactField, Mapping } from './mapping.ts'
import { readDate, readEmail, readPhone } from './row.ts'

/** One cell that somebody should look at: `expected` has its sentence beside each reason. */
export interface CellToCheck {
  readonly line: number
  readonly column: string
  readonly value: string
}

export type ContactNote = CellToCheck & {
  readonly problem: 'name-from-address' | 'several-in-cell' | 'unreadable-code'
}

interface Table {
  readonly header: readonly string[]
  readonly mapping: Mapping
}

const longest = 120

/** Columns that nothing was read from, and how many of their cells hold something. */
export function ignoredColumns(
  { header, mapping }: Table,
  rows: readonly { readonly cells: readonly string[] }[],
): readonly IgnoredColumn[] {
  return columnsIgnored(header, rows, (_, column) => ownOf(mapping, column) !== undefined)
}

/** The cell that a refusal is about. */
export function cellBehind(
  table: Table,
  line: number,
  cells: readonly string[],
  reason: RejectReason,
): CellToCheck {
  const fields = fieldsBehind(reason)
  const found = fields
    .map((field) => cellOf(table, cells, field))
    .filter(({ column }) => column !== '')
  const bad =
    reason === 'bad-date' ? found.find(({ value }) => readDate(value) === 'bad') : undefined
  const filled = bad ?? found.find(({ value }) => value !== '') ?? found[0]
  if (reason === 'no-cell') {
    const at = cells.findIndex((cell, index) => index >= table.header.length && cell !== '')
    return { line, column: `(${at + 1})`, value: (cells[at] ?? '').slice(0, longest) }
  }
  if (reason === 'not-paid') return { line, ...stateOf(table.header, cells) }
  return { line, column: filled?.column ?? '', value: filled?.value ?? '' }
}

function fieldsBehind(reason: RejectReason): readonly ContactField[] {
  switch (reason) {
    case 'bad-email':
    case 'other-address':
    case 'address-of-another':
      return ['email']
    case 'bad-phone':
      return ['phone']
    case 'bad-date':
    case 'dates-reversed':
      return ['mandateEnd', 'mandateStart']
    case 'bad-insee':
      return ['insee']
    case 'bad-siren':
      return ['siren']
    case 'unknown-place':
    case 'several-places':
      return ['territory', 'insee', 'siren']
    case 'total-row':
    case 'no-name':
    case 'too-long':
    case 'several-lines':
      return ['name', 'lastName', 'firstName', 'function', 'email']
    default:
      return []
  }
}

export interface RejectedCell extends CellToCheck {
  readonly reason: RejectReason
  readonly choices: readonly string[]
}

/** One for each fault of a line, all at once. */
export function cellsBehind(
  table: Table,
  cells: readonly string[],
  refused: {
    readonly line: number
    readonly reasons: readonly RejectReason[]
    readonly choices: readonly string[]
  },
): readonly RejectedCell[] {
  return refused.reasons.map((reason) => ({
    ...cellBehind(table, refused.line, cells, reason),
    reason,
    choices: namesOthers.includes(reason) ? refused.choices : [],
  }))
}

const namesOthers: readonly RejectReason[] = [
  'several-places',
  'other-address',
  'address-of-another',
]

/** What was read from a line in a way that a person should confirm. */
export function notesOf(
  table: Table,
  line: number,
  cells: readonly string[],
): readonly ContactNote[] {
  const notes: ContactNote[] = []
  const of = (field: ContactField) => cellOf(table, cells, field)
  const email = of('email')
  const isNamed = (['name', 'firstName', 'lastName'] as const).some(
    (field) => of(field).value !== '',
  )
  const readable = readEmail(email.value)
  if (!isNamed && readable && readable !== 'bad') {
    notes.push({ line, ...email, problem: 'name-from-address' })
  }
  if ((email.value.match(/@/g) ?? []).length > 1) {
    notes.push({ line, ...email, problem: 'several-in-cell' })
  }
  const phone = of('phone')
  if (/[/;]|\sou\s/.test(phone.value) && readPhone(phone.value) !== 'bad') {
    notes.push({ line, ...phone, problem: 'several-in-cell' })
  }
  const postal = of('postalCode')
  if (postal.value !== '' && !/^\d{4,5}$/.test(postal.value.replace(/\s/g, ''))) {
    notes.push({ line, ...postal, problem: 'unreadable-code' })
  }
  const department = of('department')
  if (department.value !== '' && !/^(\d{1,3}|2[ab])$/i.test(department.value)) {
    notes.push({ line, ...department, problem: 'unreadable-code' })
  }
  return notes
}

/** Titles under which shops and HelloAsso say what became of an order. */
const stateTitles = [
  'statut',
  'statut de la commande',
  'statut du paiement',
  'statut commande',
  'etat',
  'etat de la commande',
  'etat du paiement',
  'status',
  'order status',
  'payment status',
]
const notPaid = /rembours|annul|refus|refund|cancel|echou|impay|abandon|failed|void/

function stateOf(header: readonly string[], cells: readonly string[]) {
  const at = header.findIndex((title) => stateTitles.includes(plainWords(title)))
  return { column: header[at] ?? '', value: (cells[at] ?? '').trim() }
}

/** An order that was given back or never paid makes nobody a contact. */
export function isOrderUndone(header: readonly string[], cells: readonly string[]): boolean {
  return notPaid.test(plainWords(stateOf(header, cells).value))
}

/** A first row that holds an address or a number is somebody, and no titles. */
export function hasNoTitles(header: readonly string[]): boolean {
  return header.some((cell) => {
    const text = cell.trim()
    return (
      /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(text) ||
      /^(\+33|0)\s?[1-9]([ .-]?\d\d){4}$/.test(text)
    )
  })
}

function cellOf({ header, mapping }: Table, cells: readonly string[], field: ContactField) {
  const at = header.findIndex((heading) => ownOf(mapping, heading) === field)
  const value = (cells[at] ?? '').replace(/\s+/g, ' ').trim()
  return {
    column: header[at] ?? '',
    value: value.length > longest ? `${value.slice(0, longest)}…` : value,
  }
}
