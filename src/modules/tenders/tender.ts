import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { isReason, timeOfDay } from '#kit/fields.ts'
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
import { optionalCents, optionalTenths, typedCents, typedTenths } from '#kit/forms/money-fields.ts'
import { type Result, refused } from '#kit/result.ts'
import { plainWords } from '#kit/words.ts'
import { instantInParis, isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { type EntityKind, entityKinds } from './entity.ts'
import { optionalAddress } from './fields.ts'
import type { Rows } from './rows.ts'
import { entityTexts } from './texts/entities.ts'
import { tenderTexts } from './texts/tenders.ts'

export const tenderKinds = ['public-tender', 'mapa', 'call-for-projects', 'direct'] as const
export type TenderKind = (typeof tenderKinds)[number]

export const tenderStates = [
  'to-decide',
  'answering',
  'set-aside',
  'submitted',
  'won',
  'lost',
] as const
export type TenderState = (typeof tenderStates)[number]

/** Whether others on the market could answer too: what the association does outside it is taxed otherwise. */
export const fields = ['outside-market', 'in-market'] as const
export type Field = (typeof fields)[number]

export interface TenderFacts {
  readonly title: string
  readonly kind: TenderKind
  readonly buyer: string
  readonly source: string
  readonly address: string
  readonly summary: string
  readonly lots: string
  readonly partners: string
  readonly mostCents: number | undefined
  readonly closesAt: Date | undefined
}

/** A contract, a call or a request, from its notice to what was learned of it. */
export interface Tender extends TenderFacts, Rows {
  readonly id: string
  readonly noticeId: string | undefined
  readonly state: TenderState
  readonly entity: EntityKind | undefined
  readonly entityReason: string
  readonly field: Field | undefined
  readonly goReason: string
  readonly ownerId: string | undefined
  readonly readyAt: Date | undefined
  readonly submittedAt: Date | undefined
  readonly proof: string
  readonly proofFileId: string | undefined
  readonly decidedOn: Day | undefined
  /** In tenths, out of 100. */
  readonly scoreTenths: number | undefined
  readonly debriefing: string
  readonly lessons: string
  readonly invented: boolean
  readonly createdAt: Date
}

const { fr, en } = tenderTexts
const words = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
})
const hinted = (name: keyof typeof fr.fields & keyof typeof fr.hints) => ({
  ...words(name),
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

const askedFacts = askedForm({
  title: text({ ...words('title'), most: 240, required: true }),
  kind: choice({
    ...words('kind'),
    options: tenderKinds.map((value) => ({
      value,
      label: { fr: fr.kinds[value], en: en.kinds[value] },
    })),
  }),
  buyer: text({ ...words('buyer'), most: 240, required: true }),
  source: text({ ...hinted('source'), most: 160 }),
  address: figure({ ...words('address'), shape: optionalAddress, typed: (typed) => typed }),
  closesOn: dayIfKnown({ ...words('closesOn'), days: 'any' }),
  closesTime: figure({
    ...hinted('closesTime'),
    shape: timeOfDay.or(z.literal('')).default(''),
    typed: (typed: string) => typed,
  }),
  mostCents: figure({
    ...words('mostCents'),
    unit: { fr: '€', en: '€' },
    shape: optionalCents,
    typed: typedCents,
  }),
  lots: longText({ ...words('lots'), most: 2000 }),
  partners: longText({ ...hinted('partners'), most: 1000 }),
  summary: longText({ ...words('summary'), most: 4000, rows: 5 }),
})

export type TenderForm = GivenBy<typeof askedFacts>

export const tenderForm: AskedForm<TenderForm, typeof askedFacts.fields> = {
  ...askedFacts,
  shape: askedFacts.shape.refine(
    ({ closesOn, closesTime }) => closesOn === undefined || isHourOf(closesOn, hourOr(closesTime)),
    { path: ['closesTime'], ...noSuchHour },
  ),
}

/** Without an hour, the last day goes to its end. */
const hourOr = (time: string) => (time === '' ? '23:59' : time)

export function factsOf({ closesOn, closesTime, ...form }: TenderForm): TenderFacts {
  const closesAt = closesOn === undefined ? undefined : instantInParis(closesOn, hourOr(closesTime))
  return { ...form, closesAt }
}

const reasonField = longText({ ...hinted('goReason'), most: 2000, required: true })

export const decideForm = askedForm({
  choice: choice({
    ...words('choice'),
    options: (['go', 'no-go'] as const).map((value) => ({
      value,
      label: { fr: fr.choices[value], en: en.choices[value] },
    })),
  }),
  goReason: reasonField,
  entity: choice({
    ...hinted('entity'),
    first: '',
    options: [
      { value: '', label: { fr: fr.unsaid, en: en.unsaid } },
      ...entityKinds.map((value) => ({
        value,
        label: { fr: entityTexts.fr.kinds[value], en: entityTexts.en.kinds[value] },
      })),
    ],
  }),
  entityReason: longText({ ...hinted('entityReason'), most: 2000, sometimes: true }),
  field: choice({
    ...hinted('field'),
    first: '',
    options: [
      { value: '', label: { fr: fr.unsaid, en: en.unsaid } },
      ...fields.map((value) => ({
        value,
        label: { fr: fr.fieldNames[value], en: en.fieldNames[value] },
      })),
    ],
  }),
})
export type DecideForm = GivenBy<typeof decideForm>

type DecideRefusal =
  | 'not-now'
  | 'reason-needed'
  | 'entity-needed'
  | 'entity-reason-needed'
  | 'field-needed'

type Decided = Pick<Tender, 'state' | 'goReason' | 'entity' | 'entityReason' | 'field'>

/** To answer, one says who answers, why, and whether others on the market could: an experiment is never sold by mistake. */
export function decided(
  tender: Pick<Tender, 'state'>,
  form: DecideForm,
): Result<Decided, DecideRefusal> {
  const { goReason, entity, entityReason, field } = form
  if (tender.state !== 'to-decide' && tender.state !== 'set-aside' && tender.state !== 'answering')
    return refused('not-now')
  if (!isReason(goReason, 3)) return refused('reason-needed')
  const reasons = { goReason, entityReason, field: field === '' ? undefined : field }
  if (form.choice === 'no-go')
    return {
      ok: true,
      value: { ...reasons, state: 'set-aside', entity: entity === '' ? undefined : entity },
    }
  if (entity === '') return refused('entity-needed')
  if (!isReason(entityReason, 3)) return refused('entity-reason-needed')
  if (field === '') return refused('field-needed')
  return { ok: true, value: { ...reasons, state: 'answering', entity } }
}

export const submitForm = askedForm({
  submittedOn: day({ ...words('submittedOn'), days: 'up-to-today' }),
  submittedTime: figure({
    ...words('submittedTime'),
    required: true,
    shape: timeOfDay,
    typed: (typed: string) => typed,
  }),
  proof: text({ ...hinted('proof'), most: 240 }),
})
const submitShape = submitForm.shape.refine(
  ({ submittedOn, submittedTime }) => isHourOf(submittedOn, submittedTime),
  { path: ['submittedTime'], ...noSuchHour },
)
export const submittingForm: AskedForm<SubmitForm, typeof submitForm.fields> = {
  ...submitForm,
  shape: submitShape,
}
export type SubmitForm = GivenBy<typeof submitForm>

type SubmitRefusal = 'not-now' | 'proof-needed' | 'in-the-future'

export function submitted(
  tender: Tender,
  form: SubmitForm,
  { now, fileId }: { readonly now: Date; readonly fileId: string | undefined },
): Result<Tender, SubmitRefusal> {
  if (tender.state !== 'answering') return refused('not-now')
  if (fileId === undefined && !isReason(form.proof, 3)) return refused('proof-needed')
  const submittedAt = instantInParis(form.submittedOn, form.submittedTime)
  if (submittedAt > now) return refused('in-the-future')
  return {
    ok: true,
    value: { ...tender, state: 'submitted', submittedAt, proof: form.proof, proofFileId: fileId },
  }
}

export const resultForm = askedForm({
  outcome: choice({
    ...words('outcome'),
    options: (['won', 'lost'] as const).map((value) => ({
      value,
      label: { fr: fr.states[value], en: en.states[value] },
    })),
  }),
  decidedOn: day({ ...words('decidedOn'), days: 'up-to-today' }),
  scoreTenths: figure({
    ...hinted('scoreTenths'),
    shape: optionalTenths,
    typed: typedTenths,
  }),
  debriefing: longText({ ...words('debriefing'), most: 4000 }),
  lessons: longText({ ...hinted('lessons'), most: 2000, required: true }),
})
export type ResultForm = GivenBy<typeof resultForm>

export function answered(
  tender: Tender,
  { outcome, ...form }: ResultForm,
  submittedDay: Day,
): Result<Tender, 'not-now' | 'before-submission'> {
  if (tender.state !== 'submitted') return refused('not-now')
  if (form.decidedOn < submittedDay) return refused('before-submission')
  return { ok: true, value: { ...tender, ...form, state: outcome } }
}

export const serviceForm = askedForm({
  startsOn: day({ ...words('startsOn'), days: 'begun-or-to-come' }),
  endsOn: day({ ...words('endsOn'), days: 'begun-or-to-come' }),
})
export type ServiceForm = GivenBy<typeof serviceForm>

/** What was learned of the same buyer, then of the same kind; of a buyer, whatever the accents of its name. */
export function lessonsFor<T extends Pick<Tender, 'id' | 'buyer' | 'kind' | 'lessons'>>(
  tender: Pick<Tender, 'id' | 'buyer' | 'kind'>,
  all: readonly T[],
): readonly { readonly because: 'buyer' | 'kind'; readonly of: T }[] {
  const told = all.filter(({ id, lessons }) => id !== tender.id && lessons !== '')
  const isOfBuyer = ({ buyer }: T) => plainWords(buyer) === plainWords(tender.buyer)
  return [
    ...told.filter(isOfBuyer).map((of) => ({ because: 'buyer' as const, of })),
    ...told
      .filter((of) => !isOfBuyer(of) && of.kind === tender.kind)
      .map((of) => ({ because: 'kind' as const, of })),
  ]
}
