import { z } from 'zod'
import { say } from './form.ts'
import { readTime } from './hours.ts'
import { civilYears, isCivilDay, isDay } from './writing/civil-day.ts'

/** Shapes of the answers that forms have in common. */

export function requiredText(max: number, min = 1) {
  const text = z.string().trim().min(min).max(max)
  return min < leastOfReasons ? text : text.refine(hasWords, withoutWords)
}

/** The name of somebody, on one line: a control character would slip into the head of a letter or into a log. */
export const nameShape = z
  .string()
  // Signs that turn the words after them round would turn the sentences in which others read it.
  .overwrite((typed) => typed.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
  .trim()
  .min(1)
  .max(120)
  .refine(
    (text) => !/\p{Cc}/u.test(text),
    say('Écrivez tout sur une seule ligne.', 'This field holds a single line.'),
  )
  // A name is shown to others as it is: it leads them nowhere.
  .refine(
    (text) => !/@|:\/\/|\bwww\./i.test(text),
    say('Écrivez un nom, sans adresse.', 'Write a name, without an address.'),
  )

/** A text that must be some letters long is to be understood: no row of dots, no signs that nobody sees. */
const leastOfReasons = 3
const hasWords = (text: string) => /\p{L}|\p{N}/u.test(text)
const withoutWords = say(
  'Écrivez-le avec des mots : d’autres le liront.',
  'Write it in words: others will read it.',
)

/** Why something is done, for those who will read it: a few letters at least, in words. */
export const requiredReason = (max: number, min = leastOfReasons) => requiredText(max, min)

/** A reason says something: at least so many signs, of which some are letters or figures. */
export function isReason(text: string, least: number): boolean {
  return text.trim().length >= least && hasWords(text)
}

export function optionalText(max: number) {
  return z.string().trim().max(max).default('')
}

/** An hour of the day, typed as people of either language write it, kept as `18:30`. */
export const timeOfDay = z
  .string()
  .refine(
    (typed) => readTime(typed) !== undefined,
    say('Écrivez l’heure comme 18 h 30, ou 18 h.', 'Write the time like 18:30.'),
  )
  .transform((typed) => readTime(typed) ?? typed)

const notADay = say('Cette date n’existe pas au calendrier.', 'This date is not in the calendar.')

function strangeYear(year: string) {
  const { first, last } = civilYears
  return say(
    `Cette année, ${year}, ne va pas : écrivez une année entre ${first} et ${last}.`,
    `This year, ${year}, will not do: write a year between ${first} and ${last}.`,
  )
}

/** For every field of a day: it is in the calendar, in a year that somebody meant. Left empty, it says nothing. */
export function checkDay(text: string | undefined, issue: z.RefinementCtx): void {
  if (!text || isCivilDay(text)) return
  const [, year] = /^[+-]?(\d{4,})-\d{2}-\d{2}$/.exec(text) ?? []
  const isStrange = year !== undefined && (year.length > 4 || isDay(text))
  issue.addIssue({ code: 'custom', ...(isStrange ? strangeYear(year) : notADay) })
}

/** `31/12/2026` is read as it is meant, where a browser has no calendar of its own. */
function dayTyped(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export const requiredDay = z.string().trim().min(1).transform(dayTyped).superRefine(checkDay)

/** Left empty, it is not known yet. */
export const optionalDay = z
  .string()
  .trim()
  .default('')
  .transform(dayTyped)
  .superRefine(checkDay)
  .transform((text) => (text === '' ? undefined : text))

/** A box of a form: ticked, it sends `yes` and nothing else; an agreement is never read from another word. */
export const ticked = z
  .string()
  .default('')
  .transform((text) => text === 'yes')
