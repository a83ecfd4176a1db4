import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { optionalText, requiredDay, requiredReason, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { numbered } from '#kit/words.ts'
import type { CountedMap } from './counted-map.ts'

export const mapStates = ['draft', 'open', 'closed'] as const
export type MapState = (typeof mapStates)[number]

/** Whether what somebody proposes is read by the team before others see it, or after. */
export const moderations = ['before', 'after'] as const
export type Moderation = (typeof moderations)[number]

/** Anyone who opens the page, or whoever received a code. */
export const accesses = ['open', 'codes'] as const
export type Access = (typeof accesses)[number]

/** What is written before answers come in. */
export interface Preparation {
  readonly title: string
  readonly presentation: string
  /** What the authority will do with what is found. */
  readonly commitment: string
  /** Numbered from one: a refusal cites the number. */
  readonly charter: readonly string[]
  /** First statements, one a line: they have their numbers from the day the map opens. */
  readonly seeds: readonly string[]
  readonly moderation: Moderation
  readonly access: Access
  readonly openUntil: Day
}

export interface OpinionMap extends Preparation {
  readonly id: string
  /** Where it comes from, when it was held elsewhere; empty otherwise. */
  readonly source: string
  readonly slug: string
  readonly state: MapState
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
  /** Numbers of the statements of its sheet, once they are chosen. */
  readonly onPaper: readonly number[] | undefined
  readonly counted: CountedMap | undefined
  readonly countedAt: Date | undefined
  readonly experimentId: string | undefined
  readonly phaseId: string | undefined
  readonly protocolVersion: number | undefined
  /** People that its protocol expects. */
  readonly planned: number | undefined
  /** Its experiment is not published: the team alone may know of it. */
  readonly hidden: boolean
  readonly invented: boolean
  readonly createdAt: Date
}

/** What a map is before it opens, apart from what was written. */
export const freshMap = {
  source: '',
  state: 'draft',
  openedAt: undefined,
  closedAt: undefined,
  onPaper: undefined,
  counted: undefined,
  countedAt: undefined,
  experimentId: undefined,
  phaseId: undefined,
  protocolVersion: undefined,
  planned: undefined,
  hidden: false,
  invented: false,
} as const satisfies Partial<OpinionMap>

/** Answers and statements come in until the day that was announced, that day included. */
export function takesAnswers(
  { state, openUntil }: Pick<OpinionMap, 'state' | 'openUntil'>,
  today: Day,
): boolean {
  return state === 'open' && today <= openUntil
}

export function isLate(
  { state, openUntil }: Pick<OpinionMap, 'state' | 'openUntil'>,
  today: Day,
): boolean {
  return state === 'open' && today > openUntil
}

/** Fewer could not part people: each would answer all of them in one breath. */
const leastSeeds = 5

/** Why a map may not open yet. */
export type OpeningProblem = 'not-now' | 'last-day-passed' | 'no-charter' | 'few-statements'

export function openingProblem(
  map: Pick<OpinionMap, 'state' | 'openUntil' | 'charter' | 'seeds'>,
  today: Day,
): OpeningProblem | undefined {
  if (map.state !== 'draft') return 'not-now'
  if (map.openUntil < today) return 'last-day-passed'
  // A refusal cites the charter: without a clause, nothing could be refused.
  if (map.charter.length === 0) return 'no-charter'
  return map.seeds.length < leastSeeds ? 'few-statements' : undefined
}

/** A statement is short: one is asked at a time, on a phone, and each says one thing. */
export const longestStatement = 180

function lines(most: number, longest: number) {
  return z
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
      (all) => new Set(all.map((line) => line.toLowerCase())).size === all.length,
      say('Deux lignes disent la même chose.', 'Two lines say the same.'),
    )
}

/** What the form of a map says. */
export const preparationShape = z.object({
  title: requiredText(120, 3),
  presentation: optionalText(4000),
  commitment: requiredReason(2000),
  charter: lines(20, 300),
  seeds: lines(200, longestStatement),
  moderation: z.enum(moderations),
  access: z.enum(accesses).default('open'),
  openUntil: requiredDay,
})

/** A draft as its form shows it again. */
export function typedPreparation(map: Preparation): Readonly<Record<string, string>> {
  return {
    ...{ title: map.title, presentation: map.presentation, commitment: map.commitment },
    ...{ charter: map.charter.join('\n'), seeds: map.seeds.join('\n') },
    ...{ moderation: map.moderation, access: map.access, openUntil: map.openUntil },
  }
}

/** What the form proposes first: each line may be changed. */
export const usualCharter: readonly string[] = [
  'L’énoncé parle du sujet de cette carte.',
  'Il dit une seule chose, que l’on peut approuver ou non.',
  'Il n’insulte personne et ne vise personne par son nom.',
  'Il ne répète pas un énoncé déjà là.',
  'Il respecte la loi.',
]
