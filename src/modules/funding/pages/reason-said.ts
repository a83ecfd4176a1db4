import { type Challenge, challengeNames } from '#kit/challenge.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { stageTexts } from '#modules/experiments/index.ts'
import type { Reason } from '../matching.ts'
import type { Phase } from '../phase.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { reasonTexts } from '../texts/reasons.ts'

/** A reason in words. */
export function reasonSaid(reason: Reason, locale: Locale): string {
  const station = reason.station === undefined ? '' : stageTexts[locale].stations[reason.station]
  return reasonTexts[locale][reason.said](aboutSaid(reason, locale), station)
}

function aboutSaid({ about, said: code, with: what = '' }: Reason, locale: Locale): string {
  if (code === 'same-challenge') return challengeNames[locale][what as Challenge] ?? what
  if (about === 'deadline') return what === '' ? '' : writtenDay(what, locale)
  return about === 'phase' ? (opportunityTexts[locale].phases[what as Phase] ?? what) : what
}
