import { z } from 'zod'
import { optionalText, optionalWhole, severalOf, ticked } from '../help-fields.ts'

/** What people of the network can do, in the words of the trade; free words complete the list. */
export const skills = [
  'sortition',
  'facilitation',
  'assembly',
  'participatory-budget',
  'digital',
  'inclusion',
  'evaluation',
  'inside-change',
  'follow-up',
  'communication',
  'law',
  'data',
  'conflict',
  'training',
  'funding',
] as const
export type Skill = (typeof skills)[number]

/** Spoken with people; `lsf` is French sign language. */
export const languages = ['fr', 'en', 'es', 'de', 'it', 'pt', 'ar', 'lsf'] as const
export type Language = (typeof languages)[number]

/** What one person says of oneself. */
export interface SkillStatement {
  readonly personId: string
  readonly skills: readonly Skill[]
  readonly otherWords: string
  readonly languages: readonly Language[]
  readonly territoryIds: readonly string[]
  readonly atDistance: boolean
  readonly hoursPerMonth: number | undefined
  readonly availability: string
  readonly about: string
  /** Ready to coach a territory. */
  readonly coaches: boolean
  readonly shown: 'staff' | 'public'
  readonly confirmedAt: Date
  readonly askedAt: Date | undefined
}

export const skillShape = z.object({
  skills: severalOf(skills),
  otherWords: optionalText(300),
  languages: severalOf(languages),
  atDistance: ticked,
  hoursPerMonth: optionalWhole(0, 200),
  availability: optionalText(300),
  about: optionalText(1500),
  coaches: ticked,
  shown: z.enum(['staff', 'public']).default('staff'),
  /** Places that the form showed and that stay. */
  kept: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw)),
})

export type SkillForm = z.infer<typeof skillShape>

/** At most as many places as a person can travel to. */
export const mostPlaces = 12

const day = 86_400_000
/** Asked once a year; a month later without an answer, nobody is told any more. */
const yearDays = 365
const graceDays = 30

export type Freshness = 'fresh' | 'to-confirm' | 'stale'

/** How much a statement can still be believed. */
export function freshnessOf(confirmedAt: Date, now: Date): Freshness {
  const days = (now.getTime() - confirmedAt.getTime()) / day
  if (days < yearDays) return 'fresh'
  return days < yearDays + graceDays ? 'to-confirm' : 'stale'
}

/** Confirmed before this instant, a statement is hidden. */
export function staleBefore(now: Date): Date {
  return new Date(now.getTime() - (yearDays + graceDays) * day)
}

/** Confirmed before this instant, the yearly question is due. */
export function askBefore(now: Date): Date {
  return new Date(now.getTime() - yearDays * day)
}
