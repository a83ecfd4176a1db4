import type { Locale } from '#kit/texts.ts'
import type { Stop } from '../answer.ts'
import { answerTexts } from './answers.ts'

/** Longer, it is found in its part. */
const mostShown = 80

/** What stops an answer, in words. */
export function stopSaid(stop: Stop, locale: Locale): string {
  const { whys } = answerTexts[locale]
  if (stop.why === 'no-criterion') return whys['no-criterion']()
  if (stop.why === 'placeholder' || stop.why === 'generic') {
    const { found } = stop
    const shown = found.length > mostShown ? `${found.slice(0, mostShown)}…` : found
    return whys[stop.why](stop.about, shown)
  }
  return whys[stop.why](stop.about)
}
