import { z } from 'zod'
import { businessNumber, maybeWritten, wholeNumber, written } from './membership-fields.ts'
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

/** What every invoice must say (articles L441-9 and L441-10 of the commercial code), and what says it already. */
const lateTerms = [
  { says: /escompte/i, text: 'Pas d’escompte pour paiement anticipé.' },
  {
    says: /p[ée]nalit|int[ée]r[êe]ts/i,
    text: 'En cas de retard, pénalités exigibles sans rappel, au taux directeur de la Banque centrale européenne majoré de dix points (huit points pour un acheteur public).',
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
