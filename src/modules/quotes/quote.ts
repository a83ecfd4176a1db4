import { z } from 'zod'
import { addDays, type Day, dayOf } from '#kit/dates.ts'
import { requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import {
  askedForm,
  choice,
  day,
  figure,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import { optionalTenths, typedTenths } from '#kit/forms/money-fields.ts'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { EntityKind } from '#modules/tenders/index.ts'
import { type QuoteLine, totalsOf } from './line.ts'
import { quoteTexts } from './texts/quotes.ts'

export const quoteStates = ['draft', 'sent', 'accepted', 'refused', 'replaced', 'closed'] as const
export type QuoteState = (typeof quoteStates)[number]

/** Whether VAT is counted; else, by which article it is not. */
export const vatKinds = ['art-293b', 'art-261-7', 'art-261-4', 'taxed'] as const
export type VatKind = (typeof vatKinds)[number]

/** Written on the paper and on its invoices, as the law says it: never translated. */
export const vatMentions: Readonly<Record<VatKind, string>> = {
  'art-293b': 'TVA non applicable, article 293 B du code général des impôts.',
  'art-261-7': 'Exonération de TVA, article 261, 7-1° b du code général des impôts.',
  'art-261-4': 'Exonération de TVA, article 261, 4-4° a du code général des impôts.',
  taxed: '',
}

/** Who sells, as the paper and its invoices say it. */
export interface SellerSaid {
  readonly name: string
  readonly legalForm: string
  readonly address: string
  readonly siren: string
}

export interface Quote {
  readonly id: string
  readonly rootId: string
  readonly version: number
  readonly number: string
  readonly entity: EntityKind
  readonly state: QuoteState
  readonly title: string
  readonly details: string
  readonly customer: string
  readonly customerAddress: string
  readonly customerSiren: string
  readonly recipient: string
  readonly email: string
  readonly vat: VatKind
  readonly validUntil: Day
  readonly lines: readonly QuoteLine[]
  readonly seller: Partial<SellerSaid>
  readonly ownerId: string | undefined
  readonly tenderId: string | undefined
  readonly sentAt: Date | undefined
  readonly tokenHash: string | undefined
  readonly paperFileId: string | undefined
  readonly fingerprint: string
  readonly answeredAt: Date | undefined
  readonly signerName: string
  readonly signerRole: string
  /** Options that were chosen with the acceptance. */
  readonly chosen: readonly string[]
  readonly refusalReason: string
  readonly invented: boolean
  readonly createdAt: Date
}

const { fr, en } = quoteTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

const optionalSiren = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .refine(
    (siren) => siren === '' || (/^\d{9}$/.test(siren) && hasLuhnKey(siren)),
    say(
      'Ce numéro SIREN est faux : neuf chiffres, dont le dernier vérifie les autres.',
      'This SIREN number is wrong: nine figures, the last of which checks the others.',
    ),
  )

const optionalEmail = z
  .string()
  .trim()
  .max(200)
  .default('')
  .refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    say('Écrivez une adresse comme nom@exemple.fr.', 'Write an address like name@example.org.'),
  )

export const quoteForm = askedForm({
  title: text({ ...words('title'), most: 200, required: true }),
  entity: choice({
    ...words('entity'),
    options: (['association', 'commercial'] as const).map((value) => ({
      value,
      label: { fr: fr.entities[value], en: en.entities[value] },
    })),
  }),
  customer: text({ ...words('customer'), most: 160, required: true }),
  customerAddress: longText({ ...words('customerAddress'), most: 400, rows: 3 }),
  customerSiren: figure({
    ...words('customerSiren'),
    shape: optionalSiren,
    typed: (siren: string) => siren,
  }),
  recipient: text({ ...hinted('recipient'), most: 120 }),
  email: figure({ ...hinted('email'), shape: optionalEmail, typed: (typed: string) => typed }),
  vat: choice({
    ...words('vat'),
    options: vatKinds.map((value) => ({
      value,
      label: { fr: fr.vats[value], en: en.vats[value] },
    })),
  }),
  validUntil: day({ ...words('validUntil'), days: 'any' }),
  details: longText({ ...hinted('details'), most: 6000, rows: 6 }),
})
export type QuoteForm = GivenBy<typeof quoteForm>

export const acceptShape = z.object({
  name: requiredText(120),
  role: requiredText(120),
  /** One or several ticks come as one string. */
  options: z.string().default(''),
  agreed: z
    .string({ error: 'required' })
    .refine(
      (typed) => typed !== '',
      say('Cochez cette case pour accepter.', 'Tick this box to accept.'),
    ),
})
export type AcceptForm = { readonly name: string; readonly role: string; readonly options: string }

export const refuseShape = z.object({ reason: requiredText(1000) })

export const invoiceForm = askedForm({
  percentTenths: figure({
    ...hinted('percentTenths'),
    unit: { fr: '%', en: '%' },
    shape: optionalTenths,
    typed: typedTenths,
  }),
  purchaseOrder: text({ ...hinted('purchaseOrder'), most: 50 }),
  serviceCode: text({ ...hinted('serviceCode'), most: 100 }),
  iban: text({ ...hinted('iban'), most: 42 }),
})
export type InvoiceAsked = GivenBy<typeof invoiceForm>

export function isTaxed({ vat }: Pick<Quote, 'vat'>): boolean {
  return vat === 'taxed'
}

/** What is agreed; before an answer, what is sold without options. */
export function totalsOfQuote(quote: Pick<Quote, 'lines' | 'vat' | 'chosen'>) {
  return totalsOf(quote.lines, { taxed: isTaxed(quote), chosen: quote.chosen })
}

/** A quote that nobody answered in time: it is not another state, time alone made it. */
export function isLapsed({ state, validUntil }: Pick<Quote, 'state' | 'validUntil'>, today: Day) {
  return state === 'sent' && validUntil < today
}

export type ShownState = QuoteState | 'lapsed'
export function shownState(quote: Pick<Quote, 'state' | 'validUntil'>, today: Day): ShownState {
  return isLapsed(quote, today) ? 'lapsed' : quote.state
}

export type SendStop = 'not-now' | 'email-needed' | 'no-line' | 'validity-past'

/** Whether it may leave: what stops it, or nothing. */
export function stopOfSending(quote: Quote, today: Day): SendStop | undefined {
  if (quote.state !== 'draft') return 'not-now'
  if (quote.email === '') return 'email-needed'
  if (totalsOfQuote(quote).netCents <= 0) return 'no-line'
  return quote.validUntil < today ? 'validity-past' : undefined
}

export type AnswerStop = 'accepted-already' | 'refused-already' | 'replaced' | 'closed' | 'lapsed'

/** Whether the customer may still answer: two presses and two versions are told apart. */
export function stopOfAnswer(quote: Quote, today: Day): AnswerStop | undefined {
  switch (quote.state) {
    case 'accepted':
      return 'accepted-already'
    case 'refused':
      return 'refused-already'
    case 'replaced':
      return 'replaced'
    case 'draft':
    case 'closed':
      return 'closed'
    case 'sent':
      return isLapsed(quote, today) ? 'lapsed' : undefined
    default:
      return quote.state satisfies never
  }
}

/** What is written when somebody says yes. Only options of this very version are kept. */
export function accepted(quote: Quote, form: AcceptForm, now: Date): Result<Quote, AnswerStop> {
  const stop = stopOfAnswer(quote, dayOf(now))
  if (stop) return refused(stop)
  const ticked = form.options.split('\n')
  const chosen = quote.lines
    .filter(({ kind, id }) => kind === 'option' && ticked.includes(id))
    .map(({ id }) => id)
  return done({
    ...{ ...quote, state: 'accepted', answeredAt: now, chosen },
    ...{ signerName: form.name, signerRole: form.role },
  })
}

export function declined(
  quote: Quote,
  { reason }: { readonly reason: string },
  now: Date,
): Result<Quote, AnswerStop> {
  const stop = stopOfAnswer(quote, dayOf(now))
  if (stop) return refused(stop)
  return done({ ...quote, state: 'refused', answeredAt: now, refusalReason: reason })
}

/** `DEVIS-ASSO-2026-001`, then `-V2` for its second version. */
export function quoteNumber(prefix: string, year: number, rank: number): string {
  return `DEVIS-${prefix}-${year}-${String(rank).padStart(3, '0')}`
}

export function writtenQuoteNumber({ number, version }: Pick<Quote, 'number' | 'version'>): string {
  if (number === '') return ''
  return version === 1 ? number : `${number}-V${version}`
}

/** A month, unless somebody says another day. */
export function usualValidity(today: Day): Day {
  return addDays(today, 30)
}
