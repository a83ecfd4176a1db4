import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../../draw.ts'
import type { Recruitment } from '../../recruitment.ts'
import { sessionsSentence, type ToldSessions } from '../../recruits/nouns.ts'
import { registrationTexts } from './registration.ts'

/** What follows a registration, in order, each a sentence: on the page after sending, and in the letter. */
export function whatComesNext(
  draw: Draw,
  { answerDays }: Pick<Recruitment, 'answerDays'>,
  sessions: ToldSessions,
  locale: Locale,
): readonly string[] {
  const texts = registrationTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : '')
  const meeting = sessionsSentence(sessions, locale)
  return [
    ...(draw.state === 'recruiting' ? [texts.nextClosing(day(draw.registrationClosesOn))] : []),
    texts.nextDraw(day(draw.drawOn)),
    texts.nextDrawn(texts.days(answerDays)),
    ...(meeting === '' ? [] : [meeting]),
    texts.nextNotDrawn,
  ]
}
