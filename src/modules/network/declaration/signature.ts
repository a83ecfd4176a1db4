import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import {
  nameShape,
  optionalDay,
  optionalText,
  requiredDay,
  requiredText,
  ticked,
} from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { isDay } from '#kit/writing/civil-day.ts'
import { optionalLink, requiredEmail } from '../fields.ts'

/**
 * `waiting` for the link sent by mail, `confirmed` by it, `published` once the team has checked who
 * signs; then it is `replaced` by the signature of a later version, or `withdrawn`.
 */
export type SignatureState =
  | 'waiting'
  | 'confirmed'
  | 'published'
  | 'declined'
  | 'withdrawn'
  | 'replaced'

export interface Signature {
  readonly id: string
  readonly territoryId: string
  readonly version: number
  readonly state: SignatureState
  readonly channel: 'online' | 'recorded'
  readonly signedOn: Day
  /** The address was confirmed by a link; whoever already speaks for the territory has none to follow. */
  readonly confirmed: boolean
  /** The day it became public. */
  readonly publishedOn: Day | undefined
  /** What proves it, in words: « délibération du 12 mars 2026 ». */
  readonly evidence: string
  readonly evidenceHref: string | undefined
  readonly fileId: string | undefined
  readonly filePublic: boolean
  /** The last day on which the territory said where it stands. */
  readonly newsOn: Day
  readonly remindedOneOn: Day | undefined
  readonly remindedTwoOn: Day | undefined
  readonly endedOn: Day | undefined
  readonly endReason: string
  /** Whoever gave the word of the territory; gone when they asked for it. */
  readonly signer:
    | { readonly personId: string; readonly name: string; readonly title: string }
    | undefined
}

export type Standing = 'standing' | 'news-due' | 'lapsed'

/** The same day some years later; the 29 February becomes the 28. */
export function yearsAfter(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`
  return isDay(same) ? same : `${same.slice(0, 8)}28`
}

/** One year without news, they are asked for; two years without news, the signature has lapsed. */
export function standingOf(signature: Pick<Signature, 'newsOn'>, today: Day): Standing {
  if (today >= yearsAfter(signature.newsOn, 2)) return 'lapsed'
  return today >= yearsAfter(signature.newsOn, 1) ? 'news-due' : 'standing'
}

export type YearlyReminder = 'one' | 'two'

/** The letter that this signature is owed today: one for each anniversary without news. */
export function reminderOf(
  signature: Pick<Signature, 'newsOn' | 'remindedOneOn' | 'remindedTwoOn'>,
  today: Day,
): YearlyReminder | undefined {
  const standing = standingOf(signature, today)
  if (standing === 'lapsed') return signature.remindedTwoOn === undefined ? 'two' : undefined
  if (standing === 'news-due') return signature.remindedOneOn === undefined ? 'one' : undefined
  return undefined
}

/** Links sent by mail open for this long. */
export const linkDays = 60

/** A signature whose link was never followed goes away with its link. */
export function linkExpiry(today: Day): Day {
  return addDays(today, linkDays)
}

/** How long the name of a signer is kept after the last news: three years. */
export const signerDays = 1096

const commitmentText = optionalText(600)

const isPaired = (text: string, day: string | undefined) => (text === '') === (day === undefined)
const unpaired = say(
  'Un engagement va avec son échéance : écrivez les deux, ou aucun.',
  'A commitment goes with its due date: write both, or neither.',
)

export const signDays = {
  due1: 'from-today',
  due2: 'from-today',
  due3: 'from-today',
} as const satisfies DayRanges

/** The public form: who one is, for whom one signs, and up to three promises. */
export const signShape = z
  .object({
    name: nameShape,
    title: requiredText(160),
    email: requiredEmail,
    evidence: optionalText(300),
    accepts: ticked,
    commitment1: commitmentText,
    due1: optionalDay,
    commitment2: commitmentText,
    due2: optionalDay,
    commitment3: commitmentText,
    due3: optionalDay,
  })
  .refine((form) => form.accepts, {
    ...say('Pour signer, cochez cette case.', 'To sign, tick this box.'),
    path: ['accepts'],
  })
  .refine((form) => isPaired(form.commitment1, form.due1), { ...unpaired, path: ['commitment1'] })
  .refine((form) => isPaired(form.commitment2, form.due2), { ...unpaired, path: ['commitment2'] })
  .refine((form) => isPaired(form.commitment3, form.due3), { ...unpaired, path: ['commitment3'] })

export type SignForm = z.infer<typeof signShape>

/** What the team records when a territory has signed on paper or in council. */
export const recordShape = z.object({
  signedOn: requiredDay,
  name: nameShape,
  title: requiredText(160),
  email: z.union([z.literal('').transform(() => undefined), requiredEmail]).optional(),
  evidence: requiredText(300),
  evidenceHref: optionalLink,
  filePublic: ticked,
})

export type RecordForm = z.infer<typeof recordShape>

export const endShape = z.object({ reason: requiredText(600, 10) })

export interface PromiseMade {
  readonly text: string
  readonly dueOn: Day
}

/** The promises that were written, in their order. */
export function promisesOf(form: SignForm): readonly PromiseMade[] {
  const pairs = [
    [form.commitment1, form.due1],
    [form.commitment2, form.due2],
    [form.commitment3, form.due3],
  ] as const
  return pairs.flatMap(([text, dueOn]) => (text !== '' && dueOn ? [{ text, dueOn }] : []))
}
