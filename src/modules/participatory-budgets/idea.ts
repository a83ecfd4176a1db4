import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { nameShape, optionalText, requiredDay, requiredReason, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { readCents, readNumber } from '#kit/numbers.ts'
import { cents, type Edition, optionalCents } from './edition.ts'

export const ideaStates = ['received', 'admissible', 'refused', 'merged', 'withdrawn'] as const
export type IdeaState = (typeof ideaStates)[number]

export const media = ['screen', 'paper', 'workshop'] as const
export type Medium = (typeof media)[number]

export interface CostLine {
  readonly label: string
  readonly cents: number
}

export interface Idea {
  readonly id: string
  readonly editionId: string
  readonly number: number
  readonly title: string
  readonly description: string
  readonly theme: string
  readonly area: string
  readonly place: string
  readonly latitude: number | undefined
  readonly longitude: number | undefined
  readonly medium: Medium
  readonly state: IdeaState
  readonly answer: string
  /** The clause of the rules that a refusal cites, from one. */
  readonly clause: number | undefined
  readonly answeredAt: Date | undefined
  readonly costs: readonly CostLine[]
  readonly costCents: number | undefined
  readonly mergedInto: string | undefined
  readonly realCents: number | undefined
  readonly deliveredOn: Day | undefined
  /** Since when nobody outside reads its words; the reason is public. */
  readonly hiddenAt: Date | undefined
  readonly hiddenReason: string
  readonly createdAt: Date
}

/** What happened to an idea, in the words of its history. */
export const momentKinds = [
  'proposed',
  'changed',
  'asked',
  'opinion',
  'admissible',
  'refused',
  'appealed',
  'upheld',
  'dismissed',
  'merge-proposed',
  'merged',
  'merge-refused',
  'parted',
  'withdrawn',
  'funded',
  'not-funded',
  'step',
  'late',
  'delivered',
  'hidden',
  'shown-again',
  'corrected',
] as const
export type MomentKind = (typeof momentKinds)[number]

export interface Moment {
  readonly kind: MomentKind
  readonly words: string
  readonly at: Date
}

export interface Review {
  readonly id: string
  readonly ideaId: string
  readonly service: string
  readonly dueOn: Day
  readonly opinion: 'favourable' | 'unfavourable' | undefined
  readonly reason: string
  readonly costCents: number | undefined
  readonly answeredAt: Date | undefined
}

export interface Appeal {
  readonly ideaId: string
  readonly reason: string
  readonly askedAt: Date
  readonly decision: 'upheld' | 'dismissed' | undefined
  readonly answer: string
  /** Who decided, as everybody reads it. */
  readonly jury: string
  readonly decidedAt: Date | undefined
}

/** Who proposed an idea, as far as they told; the link that follows it is known by its hash. */
export interface Author {
  readonly ideaId: string
  readonly name: string
  readonly contact: string
  readonly linkHash: string
}

export type Consent = 'awaited' | 'given' | 'refused'

export interface Merge {
  readonly id: string
  readonly ideaId: string
  readonly intoId: string
  readonly reason: string
  readonly ideaConsent: Consent
  readonly intoConsent: Consent
  readonly proposedAt: Date
}

/** Somebody was asked, and has not answered; nobody said no. */
function isAwaited({
  ideaConsent,
  intoConsent,
}: Pick<Merge, 'ideaConsent' | 'intoConsent'>): boolean {
  const consents = [ideaConsent, intoConsent]
  return consents.includes('awaited') && !consents.includes('refused')
}

/**
 * Whether a merge still holds up the vote: not once one of its ideas is no more on its way, and not after the last day of
 * the analysis, when nobody can be waited for any longer.
 */
export function holdsUpVote(
  merge: Merge,
  ideas: readonly Idea[],
  { analysisUntil }: Pick<Edition, 'analysisUntil'>,
  today: Day,
): boolean {
  const idea = ideas.find(({ id }) => id === merge.ideaId)
  const into = ideas.find(({ id }) => id === merge.intoId)
  return isAwaited(merge) && today <= analysisUntil && !!idea && !!into && mayMerge(idea, into)
}

export interface Step {
  readonly id: string
  readonly ideaId: string
  readonly title: string
  readonly dueOn: Day
  readonly doneOn: Day | undefined
  readonly delayReason: string
}

/** What still owes somebody an answer: an idea that was not judged, or an appeal that nobody decided. */
export function isUnanswered(
  idea: Pick<Idea, 'state'>,
  appeal: Pick<Appeal, 'decision'> | undefined,
): boolean {
  return idea.state === 'received' || (appeal !== undefined && appeal.decision === undefined)
}

/** An appeal is asked once, of a refusal, while ideas are looked at. */
export function mayAppeal(
  { state }: Pick<Edition, 'state'>,
  idea: Pick<Idea, 'state'>,
  appeal: Appeal | undefined,
): boolean {
  return (
    idea.state === 'refused' && appeal === undefined && (state === 'ideas' || state === 'analysis')
  )
}

/** Whoever proposed it takes it back until it is on the ballots. */
export function mayWithdraw({ state }: Pick<Edition, 'state'>, idea: Pick<Idea, 'state'>): boolean {
  const isOpen = state === 'ideas' || state === 'analysis'
  return isOpen && (idea.state === 'received' || idea.state === 'admissible')
}

/** Ideas are judged from the day they come until the ballots are made. */
export function isJudged({ state }: Pick<Edition, 'state'>): boolean {
  return state === 'ideas' || state === 'analysis'
}

/** It has an answer of the team, which may be corrected until the ballots are written. */
export function isAnswered({ state }: Pick<Idea, 'state'>): boolean {
  return state === 'admissible' || state === 'refused'
}

/** Two that may become one: both are on their way, and are two. */
export function mayMerge(
  idea: Pick<Idea, 'id' | 'state'>,
  into: Pick<Idea, 'id' | 'state'>,
): boolean {
  const isOpen = ({ state }: Pick<Idea, 'state'>) => state === 'received' || state === 'admissible'
  return idea.id !== into.id && isOpen(idea) && isOpen(into)
}

/** What its cost has to do with the bounds of the rules. */
export function costProblem(
  rules: Pick<Edition, 'leastCents' | 'mostCents' | 'envelopeCents'>,
  cost: number,
): 'cost-too-low' | 'cost-too-high' | undefined {
  if (cost < (rules.leastCents ?? 1)) return 'cost-too-low'
  if (cost > Math.min(rules.mostCents ?? rules.envelopeCents, rules.envelopeCents))
    return 'cost-too-high'
  return undefined
}

/** Funded by the count of this edition. */
export function isFunded(
  { result }: Pick<Edition, 'result'>,
  { number }: Pick<Idea, 'number'>,
): boolean {
  return result?.parts.some(({ winners }) => winners.includes(number)) ?? false
}

export function sumOf(costs: readonly CostLine[]): number {
  return costs.reduce((sum, line) => sum + line.cents, 0)
}

export function isStepLate({ dueOn, doneOn }: Pick<Step, 'dueOn' | 'doneOn'>, today: Day): boolean {
  return doneOn === undefined ? today > dueOn : doneOn > dueOn
}

const degrees = (greatest: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? undefined : (readNumber(text) ?? Number.NaN)))
    .refine(
      (value) => value === undefined || Math.abs(value) <= greatest,
      say('Un nombre de degrés, par exemple 45,78.', 'Degrees, for example 45.78.'),
    )

const ideaFields = {
  title: requiredText(120, 3),
  description: requiredText(4000, 10),
  theme: optionalText(80),
  area: optionalText(120),
  place: optionalText(200),
  latitude: degrees(90),
  longitude: degrees(180),
}
const isWholePlace = (form: { latitude?: number | undefined; longitude?: number | undefined }) =>
  (form.latitude === undefined) === (form.longitude === undefined)
const halfPlace = {
  path: ['longitude'],
  ...say('Écrivez les deux nombres, ou aucun.', 'Write both numbers, or none.'),
}

const authorFields = {
  name: z.union([z.literal('').transform(() => ''), nameShape]).default(''),
  contact: z.union([z.literal(''), z.email()]).default(''),
}

/** From a phone, by anyone. */
export const ideaShape = z
  .object({ ...ideaFields, ...authorFields })
  .refine(isWholePlace, halfPlace)
export type IdeaForm = z.infer<typeof ideaShape>

/** Written in by the team, from paper or from a workshop. */
export const enteredShape = z
  .object({ ...ideaFields, ...authorFields, medium: z.enum(['paper', 'workshop']) })
  .refine(isWholePlace, halfPlace)
export type EnteredForm = z.infer<typeof enteredShape>

export const reviewShape = z.object({ service: requiredText(120, 2), dueOn: requiredDay })
export const opinionShape = z.object({
  advice: z.enum(['favourable', 'unfavourable']),
  reason: requiredReason(2000),
  costCents: optionalCents,
})

/** `Trois bancs | 2 400`, one a line. */
const costLines = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line): CostLine => {
        const [label = '', sum = ''] = line.split('|')
        return { label: label.trim(), cents: readCents(sum.trim()) ?? Number.NaN }
      }),
  )
  .refine(
    (all) => all.length <= 40 && all.every((line) => line.label !== '' && line.cents >= 0),
    say(
      'Chaque ligne dit quoi, puis combien : Trois bancs | 2 400.',
      'Each line says what, then how much: Three benches | 2 400.',
    ),
  )

/** Why an answer that was published is corrected; nothing where there was none. */
const whyCorrected = optionalText(1000).optional()

export const answerShape = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('admissible'),
    answer: requiredReason(3000),
    why: whyCorrected,
    costs: costLines.refine(
      (all) => all.length > 0,
      say('Dites ce que le projet coûte.', 'Say what the project costs.'),
    ),
  }),
  z.object({
    verdict: z.literal('refused'),
    answer: requiredReason(3000),
    why: whyCorrected,
    clause: z.coerce.number().int().min(1).max(30),
  }),
])
export type AnswerForm = z.infer<typeof answerShape>

export const hidingShape = z.object({ reason: requiredReason(1000) })

export const appealShape = z.object({ reason: requiredReason(3000) })
export const decisionShape = z.object({
  decision: z.enum(['upheld', 'dismissed']),
  answer: requiredReason(3000),
  jury: requiredText(200, 3),
})
export const mergeShape = z.object({
  other: z.coerce.number().int().min(1),
  reason: requiredReason(1000),
})
export const consentShape = z.object({ consent: z.enum(['given', 'refused']) })

export const stepShape = z.object({ title: requiredText(160, 3), dueOn: requiredDay })
export const stepEndShape = z.object({ doneOn: requiredDay, delayReason: optionalText(1000) })
export const deliveryShape = z.object({ deliveredOn: requiredDay, realCents: cents })
