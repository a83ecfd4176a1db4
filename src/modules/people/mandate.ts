import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { checkDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'

/** An elected or appointed office at a territory: unlike a role, it gives no right in the house. */
export interface Mandate {
  readonly id: string
  readonly personId: string
  readonly territoryId: string
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day | undefined
}

export type MandateRefusal = 'not-found' | 'forbidden' | 'place-needed' | 'days-reversed'

/** Offered as one types; any other title is accepted, since local offices have many names. */
export const usualTitles = [
  'Maire',
  'Adjoint·e',
  'Conseiller·ère municipal·e',
  'Conseiller·ère communautaire',
  'Président·e',
  'Vice-président·e',
  'Conseiller·ère départemental·e',
  'Conseiller·ère régional·e',
  'Député·e',
  'Sénateur·rice',
  'Direction générale des services',
  'Chargé·e de mission',
  'Agent·e',
] as const

/** A mandate is worth a call half a year before its end. */
export const soonDays = 182

export function endsSoon(mandate: Pick<Mandate, 'endsOn'>, today: Day): boolean {
  const { endsOn } = mandate
  return endsOn !== undefined && endsOn >= today && endsOn <= addDays(today, soonDays)
}

const day = z.string().trim().superRefine(checkDay)

/** It may have begun, or be over; none ends in the next century. */
export const mandateDays = {
  startsOn: 'of-a-mandate',
  endsOn: 'of-a-mandate',
} as const satisfies DayRanges

export const mandateShape = z
  .object({
    title: z.string().trim().min(1).max(160),
    placeWords: z.string().trim().max(200).default(''),
    place: z.string().trim().max(200).default(''),
    placeAsked: z.string().trim().max(200).default(''),
    startsOn: day,
    endsOn: z.union([z.literal('').transform(() => undefined), day]).optional(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn >= startsOn, {
    ...say('La fin vient avant le début.', 'The end comes before the start.'),
    path: ['endsOn'],
  })

export const endMandateShape = z.object({ endsOn: day })
