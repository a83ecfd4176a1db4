import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { optionalText, requiredDay, requiredReason, requiredText, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'

/** A draft until it opens; closed, it may be opened again with a reason; sealed, it is closed for ever. */
export type SurveyState = 'draft' | 'open' | 'closed' | 'sealed'

/** Anyone who has the link, or whoever holds a code: one answer a code. */
export const accesses = ['link', 'codes'] as const
export type Access = (typeof accesses)[number]

/** How an answer came in; a trial of the team counts nowhere. */
export const media = ['screen', 'kiosk', 'telephone', 'door', 'field', 'paper', 'trial'] as const
export type Medium = (typeof media)[number]

/** In the order in which languages came: a sheet of paper knows its own by its place. */
export type AddedWords = readonly {
  readonly language: string
  readonly words: Readonly<Record<string, string>>
}[]

export interface Survey {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly purpose: string
  /** Who answers for the data, and where to write to them. */
  readonly controller: string
  readonly contact: string
  readonly notice: string
  readonly keepMonths: number
  readonly access: Access
  readonly kiosk: boolean
  readonly closesOn: string
  readonly planned: number | undefined
  /** The description as JSON; its one canonical writing from the opening on. */
  readonly questionnaire: string | undefined
  readonly fingerprint: string | undefined
  /** Words that came after the opening, by language and by text: what is frozen does not move. */
  readonly translations: AddedWords
  readonly quasiIdentifiers: readonly string[]
  readonly state: SurveyState
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly publishedAt: Date | undefined
  /** The survey that this one asks again. */
  readonly followsId: string | undefined
  readonly wave: number
  /** The three are left out when the team added it by hand. */
  readonly phaseId: string | undefined
  readonly experimentId: string | undefined
  readonly protocolVersion: number | undefined
  /** Its experiment is not published: the team alone may know of it. */
  readonly hidden: boolean
}

/** What was done with a survey, for everybody. */
export interface SurveyEvent {
  readonly at: Date
  readonly act:
    | 'opened'
    | 'extended'
    | 'closed'
    | 'reopened'
    | 'sealed'
    | 'published'
    | 'weighted'
    | 'unweighted'
    | 'translated'
  readonly reason: string
}

const months = z
  .string()
  .trim()
  .transform((text) => readNumber(text) ?? Number.NaN)
  .pipe(
    z
      .number()
      .int()
      .min(1)
      .max(60)
      .catch(Number.NaN)
      .refine(
        (count) => !Number.isNaN(count),
        say('Écrivez un nombre de mois, de 1 à 60.', 'Write a number of months, from 1 to 60.'),
      ),
  )

const expected = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? undefined : (readNumber(text) ?? Number.NaN)))
  .refine(
    (count) =>
      count === undefined || (Number.isInteger(count) && count >= 1 && count <= 10_000_000),
    say('Écrivez un nombre entier, comme 400.', 'Write a whole number, like 400.'),
  )

/** What the team says of a survey before its questions. */
const surveyFields = z.object({
  title: requiredText(160, 3),
  purpose: requiredReason(4000),
  controller: requiredText(200, 2),
  contact: requiredText(300, 3),
  notice: optionalText(4000),
  keepMonths: months,
  access: z.enum(accesses),
  kiosk: ticked,
  closesOn: requiredDay,
  planned: expected,
})
/** A kiosk asks for no code: the two do not go together. */
export const surveyShape = surveyFields.refine(
  ({ access, kiosk }) => !(kiosk && access === 'codes'),
  {
    path: ['kiosk'],
    ...say(
      'Une borne ne demande pas de code : décochez-la, ou choisissez « Toute personne qui a le lien ».',
      'A kiosk asks for no code: untick it, or choose “Anyone who has the link”.',
    ),
  },
)
export type SurveyForm = z.infer<typeof surveyShape>

/** Until the last day included, by the calendar of the house. */
export function takesAnswers({ state, closesOn }: Pick<Survey, 'state' | 'closesOn'>, now: Date) {
  return state === 'open' && dayOf(now) <= closesOn
}

const mostYears = 2

/** Why a survey cannot end on that day: it is over, or so far that nobody would answer for it. */
export function endProblem(closesOn: string, now: Date) {
  const today = dayOf(now)
  if (closesOn < today) return 'ends-in-the-past'
  return isTooFar(closesOn, today, mostYears) ? 'ends-too-far' : undefined
}

/** Where it is as people see it: past its last day it is open no more, before anybody closes it. */
export function shownState(survey: Pick<Survey, 'state' | 'closesOn'>, now: Date): SurveyState {
  return survey.state === 'open' && !takesAnswers(survey, now) ? 'closed' : survey.state
}

/** The day when it ended, or is to end. */
export function endedOn({ closedAt, closesOn }: Pick<Survey, 'closedAt' | 'closesOn'>): string {
  return closedAt ? dayOf(closedAt) : closesOn
}

/** The day when the answers are erased, as it is announced: counted from the real end, or from the last day that was said. */
export function erasedOn({
  closedAt,
  closesOn,
  keepMonths,
}: Pick<Survey, 'closedAt' | 'closesOn' | 'keepMonths'>): string {
  const [year = 0, month = 1, day = 1] = endedOn({ closedAt, closesOn }).split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + keepMonths, 0)).getUTCDate()
  const end = new Date(Date.UTC(year, month - 1 + keepMonths, Math.min(day, lastOfMonth)))
  return end.toISOString().slice(0, 10)
}

/** A short address from a title. */
export function slugFrom(title: string, mark: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return `${words || 'enquete'}-${mark}`
}
