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

/** What the law and habit write, as long as nobody has written anything else. */
export const usualBilling = {
  vatMention: 'TVA non applicable, article 293 B du code général des impôts.',
  paymentTerms:
    'Pas d’escompte pour paiement anticipé. En cas de retard, intérêts au taux légal majoré et indemnité forfaitaire de recouvrement de 40 € (articles L441-10 et D441-5 du code de commerce).',
  paymentDays: 30,
  yearMode: 'moving',
} as const satisfies Partial<Billing>

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
