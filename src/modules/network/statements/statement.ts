import { readCents } from '#kit/numbers.ts'
import { readDay } from '#kit/sheets/sheet-day.ts'
import { plainWords } from '#kit/words.ts'
import { isTotalRow } from '#kit/writing/total-row.ts'
import {
  columnsOf,
  type StatementColumns,
  type StatementPart,
  type StatementRow,
} from './statement-columns.ts'

export const importKinds = ['bank', 'helloasso'] as const
export type ImportKind = (typeof importKinds)[number]

/** A line of a statement, as it was understood. */
export interface StatementLine {
  readonly line: number
  readonly day: string
  readonly cents: number
  readonly label: string
  readonly method: 'transfer' | 'card'
  /** Same day, amount and words: which one of them in its file. */
  readonly twin: number
}

/** Why a line is no payment: the first four are known not to be one, of the others nobody can say. */
export type LineRefusal =
  | 'money-out'
  | 'not-paid'
  | 'waiting'
  | 'nothing-paid'
  | 'no-day'
  | 'no-amount'
  | 'unclear-amount'
  | 'two-amounts'
  | 'unknown-state'
  | 'unknown-direction'
  | 'other-currency'
  | 'no-cell'
  | 'total-row'

export interface RejectedLine {
  readonly line: number
  readonly label: string
  readonly refusal: LineRefusal
  /** Title of the cell that stands in the way, and what it holds. Absent from statements read before. */
  readonly column?: string
  readonly value?: string
}

export type StatementReading =
  | {
      readonly ok: true
      readonly lines: readonly StatementLine[]
      readonly rejected: readonly RejectedLine[]
      readonly columns: StatementColumns
    }
  | { readonly ok: false; readonly missing: 'day' | 'amount' }
  | { readonly ok: false; readonly twice: string }

interface Refused {
  readonly refusal: LineRefusal
  readonly part: StatementPart
}

type Cells = Readonly<Record<StatementPart, string>>

/**
 * Reads a statement: money that came in, and the lines that are something else or that cannot be
 * understood, each with its cell. A word that says neither yes nor no is never taken for one of them.
 */
export function readStatement(
  header: readonly string[],
  rows: readonly StatementRow[],
  kind: ImportKind = 'bank',
): StatementReading {
  const found = columnsOf(header, rows)
  if (!found.ok) return found
  const { at, columns } = found
  const lines: StatementLine[] = []
  const rejected: RejectedLine[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows) {
    const cell = (part: StatementPart) => {
      const [column] = at[part]
      return column === undefined ? '' : (cells[column] ?? '').trim()
    }
    const label = at.label
      .map((column) => cells[column] ?? '')
      .filter((one) => one !== '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .slice(0, 300)
    const read = readLine(
      {
        day: cell('day'),
        amount: cell('amount'),
        debit: cell('debit'),
        direction: cell('direction'),
        state: cell('state'),
        currency: cell('currency'),
        label,
      },
      at.state.length > 0,
      at.direction.length > 0,
    )
    if (isTotalRow(cells) || balance.test(plainWords(label))) {
      const text = cells.find((item) => /\p{L}/u.test(item)) ?? ''
      const column = header[cells.indexOf(text)] ?? ''
      rejected.push({ line, label, refusal: 'total-row', column, value: text.slice(0, 120) })
      continue
    }
    if ('faults' in read) {
      for (const { refusal, part } of read.faults) {
        const [column] = at[part]
        rejected.push({
          line,
          label,
          refusal,
          column: column === undefined ? '' : (header[column] ?? ''),
          value: cell(part).slice(0, 120),
        })
      }
      continue
    }
    const key = `${read.day} ${read.cents} ${label}`
    const twin = (seen.get(key) ?? 0) + 1
    seen.set(key, twin)
    const method = kind === 'helloasso' ? 'card' : 'transfer'
    lines.push({ line, ...read, label, method, twin })
  }
  return { ok: true, lines, rejected, columns }
}

/** What banks write for the balance of the account: it has a day and a sum, and nobody paid it. */
const balance =
  /^(?:ancien |nouveau )?solde(?: (?:initial|final|precedent|crediteur|debiteur|comptable|(?:au|en|a) .*))*$/

/** What a line is, or all that stands in its way; of what is known to be no payment, that alone is told. */
function readLine(
  cells: Cells,
  saysState: boolean,
  saysDirection: boolean,
): { readonly day: string; readonly cents: number } | { readonly faults: readonly Refused[] } {
  const faults: Refused[] = []
  const fault = (refusal: LineRefusal, part: StatementPart) => faults.push({ refusal, part })
  const isNone = (refusal: LineRefusal, part: StatementPart) => ({ faults: [{ refusal, part }] })
  const state = saysState ? stateSaid(cells.state) : 'paid'
  if (state === 'unknown-state') fault(state, 'state')
  else if (state !== 'paid') return isNone(state, 'state')
  const cents = readBankCents(cells.amount)
  const out = readBankCents(cells.debit)
  // Some banks write a zero in the column that does not serve.
  const isOut = cells.debit !== '' && out !== 0
  const isBoth = isOut && cells.amount !== '' && cents !== 0
  if (isBoth) fault('two-amounts', 'debit')
  else if (isOut) return isNone('money-out', 'debit')
  else if (cells.amount === '') fault('no-amount', 'amount')
  if (cells.amount !== '' && cents === undefined) fault('unclear-amount', 'amount')
  if (!isBoth && cents !== undefined && cents < 0) return isNone('money-out', 'amount')
  const direction = saysDirection ? directionSaid(cells.direction) : 'in'
  if (direction === 'out') return isNone('money-out', 'direction')
  if (direction === undefined) fault('unknown-direction', 'direction')
  if (!isBoth && cents === 0) return isNone('nothing-paid', 'amount')
  if (!/^(|eur|euros?|€)$/i.test(cells.currency)) fault('other-currency', 'currency')
  const day = readDay(cells.day)
  if (day === undefined) fault('no-day', 'day')
  if (faults.length > 0 || day === undefined || cents === undefined) return { faults }
  return { day, cents }
}

const paid =
  /^(valide|paye|verse|autorise|encaisse|regle|enregistre)e?$|^(processed|authorized|registered|paid|completed|succeeded)$/
const notPaid =
  /rembours|annul|refus|abandon|echou|echec|impaye|conteste|rejet|refund|cancel|failed|void|declined|denied|chargeback/
const waiting = /^(en attente|en cours|a payer|a regler|pending|waiting|processing|brouillon|draft)/

/** What became of an order, when a word says it; a word that says something else says nothing. */
function stateSaid(text: string): 'paid' | 'not-paid' | 'waiting' | 'unknown-state' {
  const plain = plainWords(text)
  if (notPaid.test(plain)) return 'not-paid'
  if (waiting.test(plain)) return 'waiting'
  return paid.test(plain) ? 'paid' : 'unknown-state'
}

function directionSaid(text: string): 'in' | 'out' | undefined {
  if (/^[+-]$/.test(text)) return text === '+' ? 'in' : 'out'
  const plain = plainWords(text)
  if (/^(c|cr|credit|entree|encaissement|recette)$/.test(plain)) return 'in'
  return /^(d|db|dr|debit|sortie|decaissement|depense)$/.test(plain) ? 'out' : undefined
}

/** 1 234,50 €, +1234.50, 1.234,50, -12,00, (12,00), in cents; nothing when it may be two sums. */
export function readBankCents(text: string): number | undefined {
  const bare = text.replace(/eur(os?)?|€|\s|\u00a0|\u202f/gi, '').replace('\u2212', '-')
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-') || bare.endsWith('-')
  const cents = readCents(bare.replace(/[()+-]/g, ''))
  return negative && cents ? -cents : cents
}
