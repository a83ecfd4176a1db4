import { z } from 'zod'
import { challenges } from '#kit/challenge.ts'
import { addDays, type Day } from '#kit/dates.ts'
import { roleNames } from '#kit/viewer.ts'

/** What the network knows of a reader, gathered from the rooms before this one. No name, no address. */
export interface ReaderFacts {
  readonly subscriberId: string
  readonly lists: readonly string[]
  readonly roles: readonly string[]
  readonly topics: readonly string[]
  readonly territory: TerritoryFacts | undefined
  /** Events where this person was present, as kinds and days. */
  readonly attended: readonly { readonly kind: string; readonly on: Day }[]
  /** The last day this person did something with us, as far as we know. */
  readonly lastSeen: Day | undefined
}

export interface TerritoryFacts {
  readonly kind: string
  readonly population: number | undefined
  readonly regionCode: string | undefined
  readonly member: boolean
}

export const eventKinds = ['webinar', 'site-visit', 'workshop', 'gathering'] as const
export const readerTerritoryKinds = [
  'commune',
  'intercommunality',
  'territorial-public-establishment',
  'department',
  'region',
  'organisation',
] as const

function several<const T extends readonly [string, ...string[]]>(known: T) {
  return z
    .union([z.enum(known), z.array(z.enum(known))])
    .optional()
    .transform((raw) => (raw === undefined ? [] : [raw].flat()) as T[number][])
}

const count = z
  .union([z.literal(''), z.coerce.number().int().min(0).max(100_000_000)])
  .optional()
  .transform((raw) => (typeof raw === 'number' ? raw : undefined))

const months = z
  .union([z.literal(''), z.coerce.number().int().min(1).max(120)])
  .optional()
  .transform((raw) => (typeof raw === 'number' ? raw : undefined))

/** Every rule that is filled in must hold; within a rule, one of its values is enough. */
export const segmentRulesShape = z.object({
  roles: several(roleNames),
  topics: several(challenges),
  territoryKinds: several(readerTerritoryKinds),
  populationFrom: count,
  populationBelow: count,
  regions: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((raw) =>
      (raw === undefined ? [] : [raw].flat()).filter((code) => /^\d{2}$/.test(code)),
    ),
  membership: z.enum(['any', 'members', 'others']).default('any'),
  attendedKinds: several(eventKinds),
  /** Present at such an event in the last months; alone, at any event. */
  attendedWithin: months,
  seenWithin: months,
  notSeenFor: months,
})

export type SegmentRules = z.infer<typeof segmentRulesShape>

export const segmentShape = z.object({ name: z.string().min(1).max(120) })

/** Rules under a name. */
export interface Segment {
  readonly id: string
  readonly name: string
  readonly rules: SegmentRules
}

export const everyone: SegmentRules = segmentRulesShape.parse({})

/** Why a reader is in a segment: the rule and the fact that met it. */
export type SegmentReason =
  | { readonly rule: 'role'; readonly role: string }
  | { readonly rule: 'topic'; readonly topic: string }
  | { readonly rule: 'territory-kind'; readonly kind: string }
  | { readonly rule: 'population'; readonly population: number }
  | { readonly rule: 'region'; readonly code: string }
  | { readonly rule: 'membership'; readonly member: boolean }
  | { readonly rule: 'attended'; readonly kind: string; readonly on: Day }
  | { readonly rule: 'seen'; readonly on: Day }
  | { readonly rule: 'not-seen'; readonly on: Day | undefined }
  | { readonly rule: 'subscribed' }

/**
 * The reasons a reader is in, one for each rule that is filled in; undefined when a rule is not met. A
 * fact that we do not have never meets a rule, save that someone never seen has not been seen.
 */
export function reasonsFor(
  reader: ReaderFacts,
  rules: SegmentRules,
  today: Day,
): readonly SegmentReason[] | undefined {
  const reasons: SegmentReason[] = []
  for (const rule of checks) {
    const reason = rule(reader, rules, today)
    if (reason === 'unmet') return undefined
    if (reason) reasons.push(reason)
  }
  return reasons.length > 0 ? reasons : [{ rule: 'subscribed' }]
}

/** A rule that is not filled in says nothing. */
type Check = (
  reader: ReaderFacts,
  rules: SegmentRules,
  today: Day,
) => SegmentReason | 'unmet' | undefined

const checks: readonly Check[] = [
  ({ roles }, rules) => oneOf(rules.roles, roles, (role) => ({ rule: 'role', role })),
  ({ topics }, rules) => oneOf(rules.topics, topics, (topic) => ({ rule: 'topic', topic })),
  ({ territory }, rules) =>
    oneOf(rules.territoryKinds, territory ? [territory.kind] : [], (kind) => ({
      rule: 'territory-kind',
      kind,
    })),
  ({ territory }, { populationFrom, populationBelow }) => {
    if (populationFrom === undefined && populationBelow === undefined) return undefined
    const population = territory?.population
    if (population === undefined) return 'unmet'
    if (population < (populationFrom ?? 0)) return 'unmet'
    if (population >= (populationBelow ?? Number.POSITIVE_INFINITY)) return 'unmet'
    return { rule: 'population', population }
  },
  ({ territory }, rules) =>
    oneOf(rules.regions, territory?.regionCode ? [territory.regionCode] : [], (code) => ({
      rule: 'region',
      code,
    })),
  ({ territory }, { membership }) => {
    if (membership === 'any') return undefined
    const member = territory?.member === true
    return member === (membership === 'members') ? { rule: 'membership', member } : 'unmet'
  },
  ({ attended }, { attendedKinds, attendedWithin }, today) => {
    if (attendedKinds.length === 0 && attendedWithin === undefined) return undefined
    const since = attendedWithin === undefined ? '0000-01-01' : monthsBefore(today, attendedWithin)
    const kinds: readonly string[] = attendedKinds
    let found: (typeof attended)[number] | undefined
    for (const presence of attended) {
      const { kind, on } = presence
      if (on < since || (kinds.length > 0 && !kinds.includes(kind))) continue
      if (!found || on > found.on) found = presence
    }
    return found ? { rule: 'attended', kind: found.kind, on: found.on } : 'unmet'
  },
  ({ lastSeen }, { seenWithin }, today) => {
    if (seenWithin === undefined) return undefined
    if (lastSeen === undefined || lastSeen < monthsBefore(today, seenWithin)) return 'unmet'
    return { rule: 'seen', on: lastSeen }
  },
  ({ lastSeen }, { notSeenFor }, today) => {
    if (notSeenFor === undefined) return undefined
    if (lastSeen !== undefined && lastSeen >= monthsBefore(today, notSeenFor)) return 'unmet'
    return { rule: 'not-seen', on: lastSeen }
  },
]

function oneOf(
  wanted: readonly string[],
  had: readonly string[],
  reason: (value: string) => SegmentReason,
): SegmentReason | 'unmet' | undefined {
  if (wanted.length === 0) return undefined
  const found = had.find((value) => wanted.includes(value))
  return found === undefined ? 'unmet' : reason(found)
}

/** Months of 30 days and a half: nobody is left out for the length of a February. */
function monthsBefore(today: Day, months: number): Day {
  return addDays(today, -Math.ceil(months * 30.5))
}
