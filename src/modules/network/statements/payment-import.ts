import { plainWords } from '#kit/words.ts'
import { invoiceNumbersIn } from '../invoices/nouns.ts'
import type { StatementLine } from './statement.ts'

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
