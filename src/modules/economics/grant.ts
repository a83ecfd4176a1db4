import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import {
  type AskedForm,
  askedForm,
  choice,
  day,
  dayIfKnown,
  figure,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import { optionalCents, requiredCents, typedCents } from '#kit/forms/money-fields.ts'
import { tickedBoxes } from '#kit/forms/ticked-boxes.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import type { Nature } from '#modules/experiments/index.ts'
import { natures, sideOf } from './nature.ts'
import { grantTexts } from './texts/grants.ts'

export const grantStates = ['hoped', 'likely', 'signed', 'refused'] as const
export type GrantState = (typeof grantStates)[number]

/** Hundredths of what is asked that the weighted curve counts: on every page that uses them, they are written. */
export const weights: Readonly<Record<GrantState, number>> = {
  ...{ hoped: 25, likely: 60, signed: 100, refused: 0 },
}

/** Funders as the forms of the State tell them apart. */
export const funderKinds = [
  'state',
  'region',
  'department',
  'intercommunality',
  'commune',
  'social',
  'europe',
  'public',
  'private',
  'client',
] as const
export type FunderKind = (typeof funderKinds)[number]

export interface Grant {
  readonly id: string
  readonly projectId: string
  readonly funder: string
  readonly kind: FunderKind
  readonly state: GrantState
  readonly askedCents: number
  readonly grantedCents: number | undefined
  readonly conditions: string
  /** Natures of cost that it pays; all when none is said. */
  readonly natures: readonly Nature[]
  readonly startsOn: Day
  readonly endsOn: Day
  readonly reportDueOn: Day | undefined
  readonly reportSentOn: Day | undefined
  readonly createdAt: Date
  readonly payments: readonly Payment[]
}

export interface Payment {
  readonly id: string
  readonly dueOn: Day
  readonly cents: number
  readonly paidOn: Day | undefined
}

/** What one may count on: what is granted once it is signed, what is asked before. */
export function amountOf({
  state,
  askedCents,
  grantedCents,
}: Pick<Grant, 'state' | 'askedCents' | 'grantedCents'>): number {
  if (state === 'refused') return 0
  return state === 'signed' ? (grantedCents ?? askedCents) : askedCents
}

export function paidOf({ payments }: Pick<Grant, 'payments'>): number {
  return payments.reduce((sum, { cents, paidOn }) => sum + (paidOn === undefined ? 0 : cents), 0)
}

/** By the state of a grant, to the cent; half a cent goes up. */
export function weighted(cents: number, state: GrantState): number {
  return Math.floor((cents * weights[state] + 50) / 100)
}

/** A report is owed six months after the grant ends, unless the agreement says another day. */
export function reportDueOf({ reportDueOn, endsOn }: Pick<Grant, 'reportDueOn' | 'endsOn'>): Day {
  return reportDueOn ?? addMonths(endsOn, 6)
}

/** A report tells what was spent: none is sent before the first day of what it tells. */
export function isReportTooEarly(
  { startsOn }: Pick<Grant, 'startsOn'>,
  sentOn: Day | undefined,
): boolean {
  return sentOn !== undefined && sentOn < startsOn
}

/** The same day of another month, or its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

const { fr, en } = grantTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

const asked = askedForm({
  funder: text({ ...words('funder'), most: 120, required: true }),
  kind: choice({
    ...words('kind'),
    options: funderKinds.map((value) => ({
      value,
      label: { fr: fr.kinds[value], en: en.kinds[value] },
    })),
  }),
  state: choice({
    ...words('state'),
    options: grantStates.map((value) => ({
      value,
      label: { fr: fr.states[value], en: en.states[value] },
    })),
  }),
  askedCents: figure({
    ...words('askedCents'),
    required: true,
    unit: { fr: '€', en: '€' },
    shape: requiredCents,
    typed: typedCents,
  }),
  grantedCents: figure({
    ...hinted('grantedCents'),
    sometimes: true,
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
  startsOn: day({ ...hinted('startsOn'), days: 'begun-or-to-come' }),
  endsOn: day({ ...words('endsOn'), days: 'begun-or-to-come' }),
  conditions: longText({ ...hinted('conditions'), most: 4000 }),
  reportDueOn: dayIfKnown({ ...hinted('reportDueOn'), days: 'begun-or-to-come' }),
  reportSentOn: dayIfKnown({ ...words('reportSentOn'), days: 'up-to-today' }),
})

const costs = natures.filter((nature) => sideOf(nature) === 'cost')

const eligible = z.object({
  natures: tickedBoxes.transform((ticked) => costs.filter((nature) => ticked.includes(nature))),
})

export type GrantForm = GivenBy<typeof asked> & z.output<typeof eligible>

export const grantForm: AskedForm<GrantForm, typeof asked.fields> = {
  ...asked,
  shape: z
    .intersection(asked.shape, eligible)
    .refine((form) => form.startsOn <= form.endsOn, {
      path: ['endsOn'],
      ...say('La fin vient après le début.', 'The end comes after the beginning.'),
    })
    .refine((form) => !isReportTooEarly(form, form.reportSentOn), {
      path: ['reportSentOn'],
      ...say(
        'Le compte rendu ne peut pas être envoyé avant le premier jour du financement : vérifiez l’année.',
        'The report cannot be sent before the first day of the funding: check the year.',
      ),
    })
    .refine((form) => form.state !== 'signed' || form.grantedCents !== undefined, {
      path: ['grantedCents'],
      ...say('Écrivez le montant accordé.', 'Write the amount that is granted.'),
    }),
}

const payment = askedForm({
  dueOn: day({
    label: { fr: fr.paymentColumns.dueOn, en: en.paymentColumns.dueOn },
    days: 'begun-or-to-come',
  }),
  cents: figure({
    label: { fr: fr.paymentColumns.cents, en: en.paymentColumns.cents },
    shape: requiredCents.refine(
      (cents) => cents > 0,
      say('Un versement dépasse zéro.', 'A payment is more than zero.'),
    ),
    typed: typedCents,
  }),
  paidOn: dayIfKnown({
    label: { fr: fr.paymentColumns.paidOn, en: en.paymentColumns.paidOn },
    days: 'up-to-today',
  }),
})

export type PaymentForm = GivenBy<typeof payment>

export const paymentGrid: Grid<PaymentForm> = {
  name: 'payments',
  form: payment,
  row: { fr: 'Versement', en: 'Payment' },
  titles: {
    dueOn: ['date', 'echeance', 'attendu le'],
    cents: ['montant', 'montant eur'],
    paidOn: ['verse le', 'recu le', 'paye le'],
  },
  key: ['dueOn'],
  most: 24,
}

export function paymentRows(payments: readonly Payment[]): readonly StandingRow[] {
  return payments.map((row) => standingRow(paymentGrid, row))
}
