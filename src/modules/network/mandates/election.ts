import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { nameShape, optionalText, requiredDay, requiredText, ticked } from '#kit/fields.ts'

export const electionVerdicts = ['same', 'changed', 'unknown'] as const
export type ElectionVerdict = (typeof electionVerdicts)[number]

/** A vote after which the people who speak for members may be others. */
export interface Election {
  readonly id: string
  readonly title: string
  readonly heldOn: Day
}

export interface ElectionCheck {
  readonly territoryId: string
  readonly verdict: ElectionVerdict
  readonly note: string
}

/** What passed from one person to the next at a territory, and what there is to know. */
export interface HandOver {
  readonly id: string
  readonly territoryId: string
  readonly mandateTitle: string
  readonly referent: boolean
  readonly onDay: Day
  readonly note: string
}

/** Elections are known a few years ahead. */
export const heldDays = { heldOn: 'of-a-mandate' } as const satisfies DayRanges

export const electionShape = z.object({ title: requiredText(120), heldOn: requiredDay })
export const electionCheckShape = z.object({
  territoryId: z.uuid(),
  verdict: z.enum(electionVerdicts),
  note: z.string().trim().max(600),
})
export type ElectionCheckForm = z.infer<typeof electionCheckShape>

/** How far ahead mandates that end are looked at. */
export const aheadChoices = [3, 6, 12, 24] as const
export type Ahead = (typeof aheadChoices)[number]

export function readAhead(text: string | undefined): Ahead {
  return aheadChoices.find((choice) => String(choice) === text) ?? 6
}

/** The last day that is looked at, a month being thirty days and a half. */
export function lastDayAhead(today: Day, months: Ahead): Day {
  return addDays(today, Math.round(months * 30.5))
}

/** How many members were gone through, and how many changed. */
export function progressOf(
  checks: readonly Pick<ElectionCheck, 'verdict'>[],
  members: number,
): { readonly seen: number; readonly left: number; readonly changed: number } {
  const seen = checks.filter(({ verdict }) => verdict !== 'unknown').length
  const changed = checks.filter(({ verdict }) => verdict === 'changed').length
  return { seen, changed, left: Math.max(0, members - seen) }
}

/** The longest mandates of the trade are six years. */
export const passedDays = { endsOn: 'of-a-mandate' } as const satisfies DayRanges

/** A mandate, the part of a referent, or both, given to someone else. */
export const handOverShape = z.object({
  /** The mandate that passes; none when only the part of the referent does. */
  mandate: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  onDay: requiredDay,
  name: nameShape,
  email: z
    .union([
      z.literal('').transform(() => undefined),
      z.string().trim().toLowerCase().pipe(z.email()),
    ])
    .optional(),
  title: optionalText(120),
  endsOn: z.union([z.literal('').transform(() => undefined), requiredDay]).optional(),
  referent: ticked,
  note: optionalText(4000),
})
export type HandOverForm = z.infer<typeof handOverShape>

export type HandOverRefusal =
  | 'forbidden'
  | 'not-found'
  | 'nothing-to-pass'
  | 'in-the-future'
  | 'before-it-began'
  | 'ends-before'
  | 'same-person'

/** Hand-overs and checks are kept for ten years. */
export const electionDays = 3652
