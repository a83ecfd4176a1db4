import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { isTooFar } from '#kit/day-range.ts'
import { requiredDay, timeOfDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { fewest } from '#kit/small-cells.ts'
import { numbered } from '#kit/words.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { ballotKindOf, isMethod, learnableFrom, type Method, methods } from './method.ts'
import type { Purse } from './purse.ts'

export type VoteState = 'draft' | 'open' | 'counting' | 'closed' | 'cancelled'

/** `open`: ballots are published with names. `tracked`: secret, each ballot followed by its receipt. */
export const tiers = ['open', 'tracked'] as const
export type Tier = (typeof tiers)[number]

export interface VoteOption {
  readonly label: string
  readonly details: string
}

/** What is frozen when a vote opens. */
export interface Definition {
  readonly title: string
  readonly question: string
  readonly details: string
  readonly options: readonly VoteOption[]
  readonly method: Method
  /** Computed on the same ballots and published beside; they decide nothing. */
  readonly learning: readonly Method[]
  /** From the worst to the best. */
  readonly grades: readonly string[]
  /** The grade from which an option counts as approved, when approval is computed from grades. */
  readonly approvalFrom: number
  readonly seats: number
  readonly tier: Tier
  /** The public rule of the weights; empty when each voter counts one. */
  readonly weightRule: string
  /** Proxies that one voter may hold at most. */
  readonly proxies: number
  readonly closesAt: Date
}

export interface Vote extends Definition {
  readonly id: string
  readonly slug: string
  readonly territoryId: string | undefined
  readonly experimentId: string | undefined
  readonly phaseId: string | undefined
  readonly protocolVersion: number | undefined
  /** Votes that were opened together, one for each college. */
  readonly series: string
  readonly plannedVoters: number | undefined
  /** Drawn by lot at the opening, public: the earlier one is chosen when nothing else decides. */
  readonly tieOrder: readonly number[]
  readonly state: VoteState
  readonly hidden: boolean
  readonly invented: boolean
  /** What its options cost, when they are projects that one sum pays. */
  readonly purse: Purse | undefined
  readonly createdAt: Date
  readonly openedAt: Date | undefined
  readonly endedAt: Date | undefined
  readonly board: { readonly height: number; readonly hash: string }
  /** What is told of the turnout until the end: ballots to the nearest ten, at the last fixed hour. */
  readonly shown: { readonly ballots: number; readonly at: Date | undefined }
  readonly result: unknown
}

/** The usual scale of majority judgment in French, the worst first. */
export const usualGrades = [
  'À rejeter',
  'Insuffisant',
  'Passable',
  'Assez bien',
  'Bien',
  'Très bien',
  'Excellent',
] as const

/** Why a vote may not open, or undefined. */
export type OpeningProblem =
  | 'not-a-draft'
  | 'two-options-needed'
  | 'no-voter'
  | 'ends-in-the-past'
  | 'ends-too-far'
  | 'more-seats-than-options'
  | 'recognisable-weights'

export function openingProblem(
  vote: Pick<Vote, 'state' | 'options' | 'seats' | 'tier' | 'closesAt'>,
  weights: readonly number[],
  now: Date,
): OpeningProblem | undefined {
  if (vote.state !== 'draft') return 'not-a-draft'
  if (vote.options.length < 2) return 'two-options-needed'
  if (weights.length === 0) return 'no-voter'
  if (vote.closesAt <= now) return 'ends-in-the-past'
  if (endsTooFar(vote.closesAt, now)) return 'ends-too-far'
  if (vote.seats >= vote.options.length && vote.seats > 1) return 'more-seats-than-options'
  const shared = new Map<number, number>()
  for (const weight of weights) shared.set(weight, (shared.get(weight) ?? 0) + 1)
  // In a secret vote, each weight is shared: someone alone with theirs would be recognised in the box.
  const alone = [...shared.values()].some((count) => count < fewest)
  if (vote.tier === 'tracked' && shared.size > 1 && alone) return 'recognisable-weights'
  return undefined
}

/** Who is on the roll is kept until the end: nobody votes for longer than a year, and 2062 is 2026 mistyped. */
export function endsTooFar(closesAt: Date, now: Date): boolean {
  return isTooFar(dayOf(closesAt), dayOf(now), 1)
}

/** Ballots by screen enter until the end, by the clock of the house. */
export function takesBallots({ state, closesAt }: Pick<Vote, 'state' | 'closesAt'>, now: Date) {
  return state === 'open' && now < closesAt
}

/** Where it is as people see it: past its end it is open no more, before anybody shuts it. */
export function shownState(vote: Pick<Vote, 'state' | 'closesAt'>, now: Date): VoteState {
  return vote.state === 'open' && !takesBallots(vote, now) ? 'counting' : vote.state
}

const lines = (most: number, longest: number) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine(
      (all) => all.length <= most && all.every((line) => line.length <= longest),
      say(
        `${numbered(most, 'lignes', 'fr')} au plus, de ${numbered(longest, 'caractères', 'fr')} au plus.`,
        `At most ${numbered(most, 'lines', 'en')} of ${numbered(longest, 'characters', 'en')}.`,
      ),
    )
    .refine(
      (all) => new Set(all.map((line) => line.split('|')[0]?.trim())).size === all.length,
      say('Deux lignes disent la même chose.', 'Two lines say the same.'),
    )

const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((raw) => [raw].flat().filter(isMethod))

const whole = (least: number, most: number, usual: number) =>
  z
    .union([z.literal('').transform(() => usual), z.coerce.number().int().min(least).max(most)])
    .default(usual)

/** The last day and the hour of a vote, as they are typed. */
const endFields = {
  closesOn: requiredDay,
  closesTime: timeOfDay.default('18:00'),
}
const isHourThere = (end: { closesOn: string; closesTime: string }) =>
  isHourOf(end.closesOn, end.closesTime)
const hourNotThere = { path: ['closesTime'], ...noSuchHour }

/** The new end of a vote that runs. */
export const endShape = z.object(endFields).refine(isHourThere, hourNotThere)

/** The form that prepares a vote: one option a line, its explanation after a bar. */
export const voteShape = z
  .object({
    title: z.string().trim().min(3).max(120),
    question: z.string().trim().min(3).max(400),
    details: z.string().trim().max(4000).default(''),
    options: lines(60, 400),
    method: z.enum(methods),
    learning: many,
    grades: lines(10, 40),
    seats: whole(1, 50, 1),
    tier: z.enum(tiers),
    weightRule: z.string().trim().max(400).default(''),
    proxies: whole(0, 5, 0),
    ...endFields,
  })
  .refine(isHourThere, hourNotThere)
  .transform((form) => ({
    ...form,
    options: form.options.map(optionOf),
    learning: form.learning.filter((one) => learnableFrom(form.method).includes(one)),
    grades:
      ballotKindOf(form.method) !== 'grades'
        ? []
        : form.grades.length >= 2
          ? form.grades
          : [...usualGrades],
  }))
export type VoteForm = z.infer<typeof voteShape>

function optionOf(line: string): VoteOption {
  const [label = '', ...details] = line.split('|')
  return { label: label.trim(), details: details.join('|').trim() }
}

/** Approved from the middle of the scale up, the middle included: a public rule, printed with the result. */
export function usualApprovalFrom(grades: number): number {
  return Math.floor(grades / 2)
}

/** A short address from a title. */
export function slugFrom(title: string, mark: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return `${words || 'scrutin'}-${mark}`
}
