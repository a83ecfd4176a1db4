import { type Day, shortDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Phase } from '../phase.ts'
import { phaseTexts } from '../texts/phase.ts'

/** “Du 1er déc. au 15 déc.”, as the protocol plans it. */
export function daysText(phase: Phase, locale: Locale, today: Day): string {
  const { startsOn, endsOn } = phase.plan
  const day = (value: Day | '') => (value === '' ? '…' : shortDay(value, locale, today))
  if (startsOn === endsOn && startsOn !== '') return phaseTexts[locale].oneDay(day(startsOn))
  return phaseTexts[locale].dates(day(startsOn), day(endsOn))
}
