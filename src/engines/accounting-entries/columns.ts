import type { FecProblem } from './problem.ts'

/** The eighteen columns of article A47 A-1 of the Livre des procédures fiscales, in their order. */
export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const

/** Places in a line, from 0. */
export const at = {
  journal: 0,
  number: 2,
  date: 3,
  account: 4,
  accountLabel: 5,
  piece: 8,
  pieceDate: 9,
  label: 10,
  debit: 11,
  credit: 12,
  matchDate: 14,
  validDate: 15,
} as const

/** `amount-side`: one amount with its side (`Montant` and `Sens`), which the decree allows instead of two columns. */
export type FecForm = 'debit-credit' | 'amount-side'

export interface FecHead {
  readonly separator: '\t' | '|'
  readonly form: FecForm
  /** As they stand in the file, further columns included; the last may be empty when lines end with a separator. */
  readonly titles: readonly string[]
}

/** Reads the line of titles; undefined, with every reason told, when it is not that of a FEC. */
export function readHead(text: string, tell: (problem: FecProblem) => void): FecHead | undefined {
  const separator = text.includes('\t') ? '\t' : text.includes('|') ? '|' : undefined
  if (separator === undefined) {
    tell({ code: 'separator', line: 1, found: text })
    return undefined
  }
  const titles = text.split(separator).map((title) => title.trim())
  const form = isTitle(titles[at.debit], 'Montant') ? 'amount-side' : 'debit-credit'
  const expected = fecColumns.map((title, place) => {
    if (form === 'debit-credit') return title
    return place === at.debit ? 'Montant' : place === at.credit ? 'Sens' : title
  })
  // What follows a column that is missing is at another place for that reason alone.
  const wrong = expected.findIndex((title, place) => !isTitle(titles[place], title))
  if (wrong >= 0) {
    tell({
      code: 'column-title',
      line: 1,
      column: String(wrong + 1),
      expected: expected[wrong] as string,
      found: titles[wrong] ?? '',
    })
    return undefined
  }
  let isRight = true
  const further = titles.slice(expected.length).filter((title) => title !== '')
  further.forEach((title, place) => {
    if (!further.slice(0, place).some((other) => isTitle(other, title))) return
    isRight = false
    tell({ code: 'column-twice', line: 1, column: title, found: title })
  })
  return isRight ? { separator, form, titles } : undefined
}

/** Programs write `Montantdevise` and `MontantDevise`: the decree tells the words, not their capitals. */
export function isTitle(found: string | undefined, title: string): boolean {
  return found?.toLowerCase() === title.toLowerCase()
}
