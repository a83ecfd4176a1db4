import { z } from 'zod'
import { optionalText, requiredDay, requiredText } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { vacancyReasons } from '../draw-log.ts'
import { parisInstant } from '../paris-time.ts'
import { decisionChoices } from './empty-seat.ts'

export const reasonShape = z.object({ reason: requiredText(500, 3) })

/** Asked only when something would be ended by the act: its own rule says when it is missing. */
export const endingShape = z.object({ reason: optionalText(500) })

export const relaxShape = z.object({
  choice: z.string().regex(/^\d$/).transform(Number),
  reason: requiredText(500, 10),
})

export const witnessShape = z.object({
  role: z.string().trim().min(3).max(120),
  statement: z.string().trim().min(10).max(1000),
})

export const commitShape = z
  .object({
    day: requiredDay,
    time: z
      .string()
      .refine(
        (typed) => parisInstant('2027-01-01', typed) !== undefined,
        say('Écrivez l’heure comme 14 h 30.', 'A time such as 14:30.'),
      ),
    place: z.string().trim().min(2).max(200),
    dice: z.enum(['yes', 'no', 'alone']),
  })
  .refine(({ day, time }) => isHourOf(day, time), { path: ['time'], ...noSuchHour })
  .transform(({ day, time, place, dice }) => ({
    drawAt: parisInstant(day, time) ?? new Date(0),
    place,
    withDice: dice !== 'no',
    diceAlone: dice === 'alone',
  }))

export const decisionShape = z.object({
  seat: z.string().min(1).max(40),
  choice: z.enum(decisionChoices),
  reason: requiredText(500, 10),
})

export const vacateShape = z.object({
  ticket: z.string().min(1).max(40),
  why: z.enum(vacancyReasons),
})
