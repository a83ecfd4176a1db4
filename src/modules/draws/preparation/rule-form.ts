import { z } from 'zod'
import { roundAfter } from '#engines/sortition/index.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { optionalDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { type Draw, drawMethods, organiserKinds, wholeNumber } from '../draw.ts'
import { parisInstant } from '../paris-time.ts'

const text = (most: number) => z.string().trim().max(most).default('')

/** A plan of years ago is written again; nobody plans a century ahead, and the day of erasure follows from these. */
export const ruleDays = {
  lettersOn: 'begun-or-to-come',
  registrationOpensOn: 'begun-or-to-come',
  registrationClosesOn: 'begun-or-to-come',
  drawOn: 'begun-or-to-come',
  firstSessionOn: 'begun-or-to-come',
  replacementsEndOn: 'begun-or-to-come',
} as const satisfies DayRanges

/** The days of a rule as they stand. */
export const daysOf = ({
  registrationOpensOn,
  registrationClosesOn,
  drawOn,
  firstSessionOn,
  replacementsEndOn,
}: Draw) => ({
  registrationOpensOn,
  registrationClosesOn,
  drawOn,
  firstSessionOn,
  replacementsEndOn,
})

/** The rule as its form sends it. */
export const ruleShape = z
  .object({
    title: z.string().trim().min(3).max(160),
    purpose: text(4000),
    organiser: text(160),
    organiserKind: z.enum(organiserKinds),
    population: text(400),
    panelSize: wholeNumber(1, 2000),
    reserveSize: wholeNumber(0, 5000),
    expectedPool: wholeNumber(1, 200_000),
    method: z.enum(drawMethods),
    listSize: z
      .enum(['100', '1000', '10000'])
      .transform((typed) => Number(typed) as Draw['listSize']),
    sameAddress: z.literal('yes').optional(),
    diceAlone: z.literal('yes').optional(),
    lettersOn: optionalDay,
    lettersTime: text(8),
    indemnity: text(1000),
    care: text(1000),
    registrationOpensOn: optionalDay,
    registrationClosesOn: optionalDay,
    drawOn: optionalDay,
    firstSessionOn: optionalDay,
    replacementsEndOn: optionalDay,
  })
  .transform((form) => ({
    ...form,
    sameAddress: form.sameAddress === 'yes',
    diceAlone: form.diceAlone === 'yes',
    lettersRound: roundOf(form.lettersOn, form.lettersTime),
  }))
  .superRefine((form, problems) => {
    const order = [
      'registrationOpensOn',
      'registrationClosesOn',
      'drawOn',
      'firstSessionOn',
      'replacementsEndOn',
    ] as const
    let last: string | undefined
    for (const name of order) {
      const on = form[name]
      if (on === undefined) continue
      if (last !== undefined && on < last)
        problems.addIssue({
          code: 'custom',
          path: [name],
          ...say('Cette date vient avant la précédente.', 'This date comes before the one above.'),
        })
      last = on
    }
    if (form.lettersOn !== undefined && form.lettersRound === undefined)
      problems.addIssue({
        code: 'custom',
        path: ['lettersTime'],
        ...say('Écrivez l’heure comme 14 h 30.', 'A time such as 14:30.'),
      })
    if (form.lettersOn !== undefined && !isHourOf(form.lettersOn, form.lettersTime))
      problems.addIssue({ code: 'custom', path: ['lettersTime'], ...noSuchHour })
    if (form.expectedPool < form.panelSize)
      problems.addIssue({
        code: 'custom',
        path: ['expectedPool'],
        ...say(
          'Le vivier attendu est plus petit que le panel.',
          'The expected pool is smaller than the panel.',
        ),
      })
  })

/** The first round at this time, in Paris. */
function roundOf(on: string | undefined, time: string): number | undefined {
  const at = on === undefined ? undefined : parisInstant(on, time)
  const round = at && roundAfter(at.getTime() / 1000)
  return round !== undefined && round > 0 ? round : undefined
}

export type RuleForm = z.infer<typeof ruleShape>

/** What must be said before the first letter; the rest may wait. */
export type RuleGap =
  | 'organiser'
  | 'population'
  | 'features'
  | 'registrationClosesOn'
  | 'drawOn'
  | 'replacementsEndOn'
  | 'indemnity'

export function ruleGaps(draw: Draw, featureCount: number): readonly RuleGap[] {
  const missing: readonly (readonly [RuleGap, boolean])[] = [
    ['organiser', draw.organiser === ''],
    ['population', draw.population === ''],
    ['features', featureCount === 0],
    ['registrationClosesOn', draw.registrationClosesOn === undefined],
    ['drawOn', draw.drawOn === undefined],
    ['replacementsEndOn', draw.replacementsEndOn === undefined],
    ['indemnity', draw.indemnity === ''],
  ]
  return missing.filter(([, gone]) => gone).map(([gap]) => gap)
}
