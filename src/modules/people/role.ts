import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { checkDay, requiredReason } from '#kit/fields.ts'
import { isId } from '#kit/ids.ts'
import { type Place, type RoleName, roleNames } from '#kit/viewer.ts'

/** A role as it was held over time; the ended ones stay in the memory of the house. */
export interface RoleOverTime {
  readonly id: string
  readonly role: RoleName
  readonly place: Place | undefined
  readonly startsOn: Day
  readonly endsOn: Day | undefined
  readonly endedAt: Date | undefined
  readonly reason: string | undefined
  readonly endReason: string | undefined
  /** The one who granted it, when it was a person. */
  readonly grantedBy: string | undefined
}

export type GrantRoleRefusal =
  | 'not-found'
  | 'forbidden'
  | 'place-needed'
  | 'place-refused'
  | 'days-reversed'
  | 'already-held'
  | 'address-claimed'

export type EndRoleRefusal = 'not-found' | 'forbidden' | 'already-ended' | 'last-administrator'

export type RoleState = 'planned' | 'held' | 'ended'

export function roleState(role: RoleOverTime, today: Day): RoleState {
  if (role.endedAt || (role.endsOn !== undefined && role.endsOn < today)) return 'ended'
  return role.startsOn > today ? 'planned' : 'held'
}

/** Roles that only make sense at a place, or everywhere only, or both ways. */
export const placesOfRole: Readonly<Record<RoleName, 'everywhere' | 'at-a-place' | 'either'>> = {
  administrator: 'everywhere',
  'lab-team': 'everywhere',
  finance: 'everywhere',
  'territory-referent': 'at-a-place',
  innovator: 'either',
  researcher: 'either',
  volunteer: 'either',
  participant: 'either',
}

export function fitsPlace(role: RoleName, place: Place | undefined): boolean {
  const wanted = placesOfRole[role]
  return wanted === 'either' || (wanted === 'at-a-place') === (place !== undefined)
}

/** Is this role, at this place and for this time, one that can be given? */
export function roleProblem(
  input: { role: RoleName; place: Place | undefined; startsOn: Day; endsOn: Day | undefined },
  today: Day,
): Extract<GrantRoleRefusal, 'place-needed' | 'place-refused' | 'days-reversed'> | undefined {
  if (!fitsPlace(input.role, input.place)) return input.place ? 'place-refused' : 'place-needed'
  const { startsOn, endsOn } = input
  return endsOn !== undefined && (endsOn < startsOn || endsOn < today) ? 'days-reversed' : undefined
}

const optionalDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((text) => text || undefined)

const optionalPlace = z
  .string()
  .trim()
  .max(200)
  .default('')
  .transform((text) => text || undefined)

/** `territory:<id>` as radios write it; the id alone, as proposals give it, is a territory's. */
export function readPlace(text: string | undefined): Place | undefined {
  if (text && isId(text)) return { kind: 'territory', id: text }
  const [kind, id] = (text ?? '').split(':')
  if ((kind !== 'territory' && kind !== 'experiment') || !id || !isId(id)) return undefined
  return { kind, id }
}

export function writePlace(place: Place): string {
  return `${place.kind}:${place.id}`
}

/** A role is given for now or for later; what was held before is noted within the same ten years. */
export const roleDays = { startsOn: 'of-a-mandate' } as const satisfies DayRanges

export const grantRoleShape = z.object({
  role: z.enum(roleNames),
  /** Words typed to find the territory. */
  placeWords: optionalPlace,
  /** The territory chosen among those that these words found. */
  place: optionalPlace,
  /** The words for which the list was offered. */
  placeAsked: optionalPlace,
  startsOn: optionalDay,
  endsOn: optionalDay,
  reason: z
    .string()
    .trim()
    .max(500)
    .default('')
    .transform((text) => text || undefined),
})

export const endRoleShape = z.object({ reason: requiredReason(500) })
