import {
  type ColumnNames,
  columnsCalled,
  type IgnoredColumn,
  ignoredColumns,
} from '#kit/forms/import-columns.ts'
import { plainWords } from '#kit/words.ts'

export interface StatementRow {
  readonly line: number
  readonly cells: readonly string[]
}

export const statementParts = [
  'day',
  'amount',
  'debit',
  'direction',
  'state',
  'currency',
  'label',
] as const
export type StatementPart = (typeof statementParts)[number]

/** Which titles were read, as what; and those that nothing was read from. */
export interface StatementColumns {
  readonly read: readonly { readonly part: StatementPart; readonly column: string }[]
  readonly ignored: readonly IgnoredColumn[]
}

/** Titles as banks and HelloAsso write them, without accents; the first that is there is taken, and told. */
const titles: ColumnNames<StatementPart> = {
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
  debit: ['debit euros', 'debit'],
  direction: ['sens', 'sens de l operation', 'debit credit', 'debit ou credit', 'd c'],
  state: ['statut du paiement', 'etat du paiement', 'statut de la commande', 'statut', 'etat'],
  currency: ['devise', 'monnaie', 'currency'],
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
}

type FoundColumns =
  | {
      readonly ok: true
      readonly at: Readonly<Record<StatementPart, readonly number[]>>
      readonly columns: StatementColumns
    }
  | { readonly ok: false; readonly missing: 'day' | 'amount' }
  | { readonly ok: false; readonly twice: string }

/** Where each part stands. Two columns of one title that say different things are refused: nobody knows which. */
export function columnsOf(header: readonly string[], rows: readonly StatementRow[]): FoundColumns {
  const plain = header.map((title) => plainWords(title))
  const at = {} as Record<StatementPart, readonly number[]>
  for (const part of statementParts) {
    const all = columnsCalled(header, titles[part])
    if (part === 'label') {
      at[part] = all.toSorted((column, other) => column - other)
      continue
    }
    const [first, ...less] = all
    const others = less.filter((column) => plain[column] === plain[first ?? -1])
    const odd = others.find((other) =>
      rows.some(({ cells }) => (cells[other] ?? '') !== (cells[first ?? 0] ?? '')),
    )
    if (odd !== undefined) return { ok: false, twice: header[odd] ?? '' }
    at[part] = first === undefined ? [] : [first]
  }
  if (at.day.length === 0) return { ok: false, missing: 'day' }
  if (at.amount.length === 0) return { ok: false, missing: 'amount' }
  const taken = new Set(statementParts.flatMap((part) => at[part]))
  return {
    ok: true,
    at,
    columns: {
      read: statementParts.flatMap((part) =>
        at[part].map((column) => ({ part, column: header[column] ?? '' })),
      ),
      ignored: ignoredColumns(header, rows, (column) => taken.has(column)),
    },
  }
}
