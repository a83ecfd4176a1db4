import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import { isCivilDay } from '#kit/writing/civil-day.ts'
import type { Territory } from '#modules/territories/index.ts'

/** From the day a territory joined to the day it left, if it did. */
export interface MemberSpan {
  readonly territoryId: string
  readonly since: Day
  readonly leftOn: Day | undefined
}

/** A span with its place, for the page and the spreadsheets. */
export interface SpanShown extends MemberSpan {
  readonly territory: Territory
  readonly region: string
  readonly lastSeen: Date | undefined
  readonly unseen: boolean
}

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Members before the period, those who joined and left during it, members at its end. */
export interface Movement {
  readonly before: number
  readonly joined: number
  readonly left: number
  readonly after: number
}

const dayAsked = z.string().refine(isCivilDay).optional().catch(undefined)
export const periodShape = z.object({ du: dayAsked, au: dayAsked })

/** A year back from today, unless one asks for other days; reversed days are put in order. */
export function periodOf(
  asked: { du?: Day | undefined; au?: Day | undefined },
  today: Day,
): Period {
  const to = asked.au ?? today
  const from = asked.du ?? addDays(to, -365)
  return from <= to ? { from, to } : { from: to, to: from }
}

/** A territory that left and came back counts twice, as it did both. */
export function movementOf(spans: readonly MemberSpan[], { from, to }: Period): Movement {
  const isIn = (day: Day) => (span: MemberSpan) =>
    span.since <= day && (span.leftOn === undefined || span.leftOn > day)
  const within = (day: Day | undefined) => day !== undefined && day >= from && day <= to
  return {
    before: spans.filter(isIn(addDays(from, -1))).length,
    joined: spans.filter((span) => within(span.since)).length,
    left: spans.filter((span) => within(span.leftOn)).length,
    after: spans.filter(isIn(to)).length,
  }
}

export interface MovementRow extends Movement {
  readonly key: string
}

/** The same count for each group: in the order that is given, otherwise the largest first. */
export function movementsBy(
  spans: readonly MemberSpan[],
  period: Period,
  keyOf: (territoryId: string) => string,
  order: readonly string[] = [],
): readonly MovementRow[] {
  const groups = new Map<string, MemberSpan[]>()
  for (const span of spans) {
    const key = keyOf(span.territoryId)
    groups.set(key, [...(groups.get(key) ?? []), span])
  }
  return [...groups]
    .map(([key, own]) => ({ key, ...movementOf(own, period) }))
    .filter((row) => row.before + row.joined + row.left + row.after > 0)
    .toSorted(
      (a, b) =>
        order.indexOf(a.key) - order.indexOf(b.key) ||
        b.after - a.after ||
        a.key.localeCompare(b.key),
    )
}

export const sizes = ['s1', 's2', 's3', 's4', 's5', 's6', 'unknown'] as const
export type Size = (typeof sizes)[number]

const bounds = [1_000, 3_500, 10_000, 50_000, 200_000] as const

/** Six sizes of population, by which a network sees whom it lacks. */
export function sizeOf(population: number | undefined): Size {
  if (population === undefined) return 'unknown'
  const rank = bounds.findIndex((bound) => population < bound)
  return sizes[rank < 0 ? bounds.length : rank] ?? 'unknown'
}

export const unseenDays = 365

/** Nobody of it was there for a year, or ever. */
export function isUnseen(lastSeen: Date | undefined, now: Date): boolean {
  return lastSeen === undefined || now.getTime() - lastSeen.getTime() > unseenDays * 86_400_000
}
