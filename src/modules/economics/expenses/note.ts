import { z } from 'zod'
import { requiredReason } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import {
  type AskedForm,
  askedForm,
  choice,
  day,
  figure,
  type GivenBy,
  longText,
  text,
} from '#kit/forms/asked-fields.ts'
import { isWholeWithin, optionalCents, readScaled, typedCents } from '#kit/forms/money-fields.ts'
import { typedMoney } from '#kit/numbers.ts'
import type { UploadRules } from '#platform/files/uploads.ts'
import { type ExpenseLine, kilometresCents, type Note } from '../expense-line.ts'
import { natures, sideOf } from '../nature.ts'
import { natureTexts } from '../texts/natures.ts'
import { noteTexts } from './texts/notes.ts'

/** A year of notes of one person is less. */
export const mostLines = 60

/** What a receipt may be: the photo that a phone takes, or a PDF. */
export const receiptRules = {
  groups: ['picture', 'document'],
  public: false,
  largest: 8_000_000,
} as const satisfies UploadRules

/** It is written, sent lines and all, by whoever paid. */
export function isOpen({ state }: Pick<Note, 'state'>): boolean {
  return state === 'draft' || state === 'refused'
}

export function sumOfNote({ lines }: Pick<Note, 'lines'>): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0)
}

const { fr, en } = noteTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

export const noteForm = askedForm({
  title: text({ ...hinted('title'), most: 120, required: true }),
})
export type NoteForm = GivenBy<typeof noteForm>

const costs = natures.filter((nature) => sideOf(nature) === 'cost')

/** Kilometres as people count them, in hundredths. */
const optionalKilometres = z
  .string()
  .trim()
  .max(30)
  .default('')
  .refine(
    (typed) => typed === '' || isWholeWithin(readScaled(typed, 100), 10_000_000),
    say(
      'Écrivez une distance en kilomètres, par exemple 42,5.',
      'Write a distance in kilometres, for example 42.5.',
    ),
  )
  .transform((typed) => (typed === '' ? undefined : Math.round(readScaled(typed, 100))))

const asked = askedForm({
  spentOn: day({ ...words('spentOn'), days: 'up-to-today' }),
  label: text({ ...hinted('label'), most: 160, required: true }),
  nature: choice({
    ...words('nature'),
    options: costs.map((value) => ({
      value,
      label: { fr: natureTexts.fr[value], en: natureTexts.en[value] },
    })),
  }),
  cents: figure({
    ...hinted('cents'),
    sometimes: true,
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
  kilometres: figure({
    ...hinted('kilometres'),
    sometimes: true,
    unit: { fr: 'km', en: 'km' },
    shape: optionalKilometres,
    typed: (km) => (km === undefined ? undefined : typedMoney(km)),
  }),
})

const project = z.object({ projectId: z.string().trim().min(1).max(60) })

export type ExpenseForm = GivenBy<typeof asked> & z.output<typeof project>

/** One expense; which project it is for is asked by the page, which knows them. */
export const expenseForm: AskedForm<ExpenseForm, typeof asked.fields> = {
  ...asked,
  shape: z
    .intersection(asked.shape, project)
    .refine(({ cents = 0, kilometres = 0 }) => cents > 0 !== kilometres > 0, {
      path: ['cents'],
      ...say(
        'Écrivez un montant, ou une distance : l’un des deux.',
        'Write an amount or a distance: one of them.',
      ),
    })
    .refine(({ kilometres = 0, nature }) => kilometres === 0 || nature === 'travel', {
      path: ['nature'],
      ...say(
        'Une distance est un déplacement : choisissez cette nature.',
        'A distance is travel: choose that nature.',
      ),
    }),
}

export const refusalForm = askedForm({
  reason: {
    ...longText({ ...hinted('reason'), most: 600, required: true }),
    shape: requiredReason(600),
  },
})
export type RefusalForm = GivenBy<typeof refusalForm>

export const paidForm = askedForm({ paidOn: day({ ...words('paidOn'), days: 'up-to-today' }) })
export type PaidForm = GivenBy<typeof paidForm>

const anAmount = say(
  'Écrivez ce que vaut un kilomètre en euros, par exemple 0,529.',
  'Write what a kilometre is worth in euros, for example 0.529.',
)

export const kmRateForm = askedForm({
  rate: figure({
    ...hinted('rate'),
    required: true,
    unit: { fr: '€ par km', en: '€ per km' },
    shape: z
      .string()
      .trim()
      .min(1)
      .max(20)
      .refine((typed) => isWholeWithin(readScaled(typed, 1000), 10_000), anAmount)
      .transform((typed) => Math.round(readScaled(typed, 1000)))
      .refine((rate) => rate > 0, anAmount),
    typed: (rate) => (rate === undefined ? undefined : String(rate / 1000).replace('.', ',')),
  }),
})

export interface KmRate {
  readonly year: number
  /** Tenths of a cent for a kilometre. */
  readonly rate: number
}

/** What an expense is worth: as typed, or by the rate of its year. Undefined while no rate is said for that year. */
export function worthOf(
  { cents, kilometres, spentOn }: Pick<ExpenseForm, 'cents' | 'kilometres' | 'spentOn'>,
  rates: readonly KmRate[],
): Pick<ExpenseLine, 'cents' | 'kmHundredths' | 'kmRate'> | undefined {
  if (kilometres === undefined || kilometres === 0)
    return { cents: cents ?? 0, kmHundredths: undefined, kmRate: undefined }
  const own = rates.find(({ year }) => year === Number(spentOn.slice(0, 4)))
  return (
    own && {
      cents: kilometresCents(kilometres, own.rate),
      ...{ kmHundredths: kilometres, kmRate: own.rate },
    }
  )
}
