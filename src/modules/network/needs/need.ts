import { z } from 'zod'
import { type Challenge, challenges } from '#kit/challenge.ts'
import type { Day } from '#kit/dates.ts'
import { checkDay, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'

/** What a territory would like to try, in its own words and among the eight challenges. */
export interface Need {
  readonly territoryId: string
  readonly challenges: readonly Challenge[]
  readonly themes: string
  readonly from: Day | undefined
  readonly until: Day | undefined
  readonly words: string
  readonly updatedAt: Date
}

const day = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((text) => (text === '' ? undefined : text))

export const needShape = z
  .object({
    challenges: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((raw) => (typeof raw === 'string' ? [raw] : raw))
      .pipe(z.array(z.enum(challenges)))
      .refine(
        (chosen) => chosen.length > 0,
        say('Choisissez au moins un défi.', 'Choose at least one challenge.'),
      ),
    themes: z.string().trim().max(300).default(''),
    from: day,
    until: day,
    words: z.string().trim().max(2000).default(''),
    tell: ticked,
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    ...say(
      'La fin vient avant le début : corrigez l’une des deux dates.',
      'The end comes before the start: correct one of the two days.',
    ),
  })

export type NeedForm = z.infer<typeof needShape>

/** The challenges that a call and a need share, while the territory is available; none is no match. */
export function matchNeed(
  need: Pick<Need, 'challenges' | 'from' | 'until'>,
  call: { readonly challenges: readonly Challenge[] },
  today: Day,
): readonly Challenge[] {
  if (need.until !== undefined && need.until < today) return []
  return call.challenges.filter((challenge) => need.challenges.includes(challenge))
}
