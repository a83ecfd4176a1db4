import { isDay } from '#kit/dates.ts'
import { readNumber } from '#kit/numbers.ts'
import { plainWords } from '#kit/words.ts'
import { invoiceNumbersIn } from './invoice.ts'

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

export type LineRefusal = 'no-day' | 'no-amount' | 'money-out' | 'not-paid'

export interface RejectedLine {
  readonly line: number
  readonly label: string
  readonly refusal: LineRefusal
}

export type StatementReading =
  | {
      readonly ok: true
      readonly lines: readonly StatementLine[]
      readonly rejected: readonly RejectedLine[]
    }
  | { readonly ok: false; readonly missing: 'day' | 'amount' }

export interface StatementRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Titles as banks and HelloAsso write them, without accents; the first that is there is taken. */
const titles = {
  day: [
    'date operation',
    'date de l operation',
    'date d operation',
    'date comptable',
    'date de comptabilisation',
    'date du paiement',
    'date de la commande',
    'date de valeur',
    'date valeur',
    'date',
  ],
  amount: [
    'credit euros',
    'credit',
    'montant du paiement',
    'montant du tarif',
    'montant tarif',
    'montant total',
    'montant de l operation',
    'montant en euros',
    'montant eur',
    'montant euros',
    'montant',
  ],
  state: ['statut du paiement', 'statut de la commande', 'statut'],
  label: [
    'libelle simplifie',
    'libelle operation',
    'libelle de l operation',
    'libelle',
    'nature de l operation',
    'reference',
    'reference commande',
    'reference paiement',
    'informations complementaires',
    'detail',
    'motif',
    'numero de facture',
    'raison sociale',
    'societe',
    'nom adherent',
    'nom payeur',
  ],
} as const

/** Reads a statement: money that came in, and the lines that are something else, each with its reason. */
export function readStatement(
  header: readonly string[],
  rows: readonly StatementRow[],
): StatementReading {
  const plain = header.map((title) => plainWords(title))
  const find = (wanted: readonly string[]) => {
    const known = wanted.find((title) => plain.includes(title))
    return known === undefined ? -1 : plain.indexOf(known)
  }
  const [day, amount, state] = [find(titles.day), find(titles.amount), find(titles.state)]
  if (day < 0) return { ok: false, missing: 'day' }
  if (amount < 0) return { ok: false, missing: 'amount' }
  const labels = plain.flatMap((title, at) =>
    titles.label.some((known) => known === title) ? [at] : [],
  )

  const lines: StatementLine[] = []
  const rejected: RejectedLine[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows) {
    const label = labels
      .map((at) => cells[at] ?? '')
      .filter((cell) => cell !== '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .slice(0, 300)
    const read = readLine(cells[day] ?? '', cells[amount] ?? '', cells[state] ?? '')
    if (typeof read === 'string') {
      rejected.push({ line, label, refusal: read })
      continue
    }
    const key = `${read.day} ${read.cents} ${label}`
    const twin = (seen.get(key) ?? 0) + 1
    seen.set(key, twin)
    lines.push({ line, ...read, label, method: state < 0 ? 'transfer' : 'card', twin })
  }
  return { ok: true, lines, rejected }
}

const paidWords =
  /^(valide|paye|payee|verse|versee|autorise|encaisse|processed|authorized|registered)/

function readLine(day: string, amount: string, state: string) {
  if (state !== '' && !paidWords.test(plainWords(state))) return 'not-paid' as const
  const read = readDay(day)
  if (read === undefined) return 'no-day' as const
  const cents = readCents(amount)
  if (amount.trim() === '') return 'money-out' as const
  if (cents === undefined) return 'no-amount' as const
  return cents > 0 ? { day: read, cents } : ('money-out' as const)
}

/** 25/11/2026, 25-11-26, 25.11.2026, 2026-11-25, with or without the hour. */
export function readDay(text: string): string | undefined {
  const plain = text.trim().split(/[ T]/)[0] ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return isDay(plain) ? plain : undefined
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(plain)
  if (!parts) return undefined
  const [, day = '', month = '', year = ''] = parts
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(whole) ? whole : undefined
}

/** 1 234,50 €, +1234.50, 1.234,50, -12,00, (12,00), in cents. */
export function readCents(text: string): number | undefined {
  const bare = text.replace(/eur(os?)?|€|\s|\u00a0|\u202f/gi, '')
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-') || bare.endsWith('-')
  const digits = bare.replace(/[()+-]/g, '')
  const both = digits.includes(',') && digits.includes('.')
  const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.'
  const plain = both ? digits.replaceAll(decimal === ',' ? '.' : ',', '') : digits
  const value = readNumber(plain)
  if (value === undefined) return undefined
  return Math.round(value * 100) * (negative ? -1 : 1)
}

/** An invoice that waits for money. */
export interface WaitingInvoice {
  readonly invoiceId: string
  readonly number: string
  readonly dueCents: number
  readonly buyer: string
}

export type LineMatch =
  /** Its number is in the words: sure, whatever the amount. */
  | { readonly kind: 'number'; readonly invoiceId: string }
  /** The very amount, and words like the name: likely, a person says yes. */
  | { readonly kind: 'likely'; readonly invoiceId: string }
  | { readonly kind: 'none' }

/** For which invoice did this money come in? */
export function matchLine(
  line: Pick<StatementLine, 'cents' | 'label'>,
  waiting: readonly WaitingInvoice[],
): LineMatch {
  const numbers = invoiceNumbersIn(line.label)
  const named = waiting.filter(({ number }) => numbers.includes(number))
  const [only] = named
  if (only && named.length === 1) return { kind: 'number', invoiceId: only.invoiceId }

  const alike = waiting.filter(
    ({ dueCents, buyer }) => dueCents === line.cents && likeness(line.label, buyer) >= 0.6,
  )
  const [likely] = alike
  if (likely && alike.length === 1) return { kind: 'likely', invoiceId: likely.invoiceId }
  return { kind: 'none' }
}

const common = new Set(
  'commune communaute communes ville mairie metropole departement region agglomeration de du des la le les et sur en saint'.split(
    ' ',
  ),
)

/** Share of the words of a name that are in a label; what every authority is called does not count. */
export function likeness(label: string, name: string): number {
  const said = new Set(plainWords(label).split(' '))
  const words = plainWords(name)
    .split(' ')
    .filter((word) => word.length > 1 && !common.has(word))
  if (words.length === 0) return 0
  return words.filter((word) => said.has(word)).length / words.length
}
