import { type Day, shortDay, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Phase, PhaseEnd } from '../phase.ts'
import { phaseTexts } from '../texts/phase.ts'

/** “Du 1er déc. au 15 déc.”, as the protocol plans it. */
export function daysText(phase: Phase, locale: Locale, today: Day): string {
  const { startsOn, endsOn } = phase.plan
  const day = (value: Day | '') => (value === '' ? '…' : shortDay(value, locale, today))
  if (startsOn === endsOn && startsOn !== '') return phaseTexts[locale].oneDay(day(startsOn))
  return phaseTexts[locale].dates(day(startsOn), day(endsOn))
}

/** « Cette phase finit le 3 mars 2027, dans 5 jours. » */
export function endText(end: PhaseEnd, locale: Locale): string {
  const texts = phaseTexts[locale].ends
  if (end.kind === 'unplanned') return texts.unplanned
  const day = writtenDay(end.on, locale)
  if (end.kind === 'past') return texts.past(day, -end.days)
  return end.days === 0 ? texts.today : texts.ahead(day, end.days)
}
