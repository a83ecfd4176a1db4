import { z } from 'zod'
import { businessNumber, maybeWritten, wholeNumber, written } from '../membership/nouns.ts'
import { type YearMode, yearModes } from './renewal.ts'

/** What the association writes on every invoice, and how its year runs. */
export interface Billing {
  readonly name: string
  readonly address: string
  readonly siret: string
  readonly vatMention: string
  readonly paymentTerms: string
  readonly paymentDays: number
  readonly iban: string
  readonly bic: string
  readonly yearMode: YearMode
}

/**
 * What an invoice says of its payment, and what says it already. Between professionals: commercial code, L441-9 (discount,
 * penalties, costs on the invoice) and L441-10 II (without another rate, which may not be under three times the legal one:
 * that of the refinancing of the European Central Bank plus ten points, in force on the first day of the half-year; due
 * without a reminder), D441-5 (40 €). A public buyer: code of public procurement, L2192-13 and R2192-31 (the same rate plus
 * eight points, by right), D2192-35 (40 €). A membership that buys nothing may fall under neither: the sentences say for
 * whom they hold, and the page lets the association write its own.
 */
const lateTerms = [
  { says: /escompte/i, text: 'Pas d’escompte pour paiement anticipé.' },
  {
    says: /p[ée]nalit|int[ée]r[êe]ts/i,
    text: 'En cas de retard, intérêts dus sans rappel, au taux de la Banque centrale européenne du premier jour du semestre, majoré de dix points pour un client professionnel, de huit points pour un acheteur public.',
  },
  {
    says: /40\s*(?:€|euros)/i,
    text: 'Un client professionnel ou public en retard doit aussi une indemnité forfaitaire de recouvrement de 40 €.',
  },
] as const

/** The terms that somebody wrote, then what the law wants and they do not say. */
export function withLateTerms(written: string): string {
  const missing = lateTerms.filter(({ says }) => !says.test(written)).map(({ text }) => text)
  return [written.trim(), missing.join(' ')].filter((part) => part !== '').join('\n\n')
}

/** What the law and habit write, as long as nobody has written anything else. */
export const usualBilling = {
  vatMention: 'TVA non applicable, article 293 B du code général des impôts.',
  paymentTerms: withLateTerms(''),
  paymentDays: 30,
  yearMode: 'moving',
} as const satisfies Partial<Billing>

/** What the page asks, filled in with the letterhead of the association until somebody has saved it. */
export function startedBilling(
  house: Pick<Billing, 'name' | 'address' | 'siret' | 'vatMention'> | undefined,
): Partial<Billing> {
  if (!house) return usualBilling
  const { name, address, siret } = house
  const vatMention = house.vatMention || usualBilling.vatMention
  return { ...usualBilling, name, address, siret, vatMention }
}

export const billingShape = z.object({
  name: written(160),
  address: written(400),
  siret: businessNumber(14),
  vatMention: maybeWritten(300),
  paymentTerms: maybeWritten(600),
  paymentDays: wholeNumber(0, 90),
  iban: maybeWritten(42),
  bic: maybeWritten(14),
  yearMode: z.enum(yearModes),
})
