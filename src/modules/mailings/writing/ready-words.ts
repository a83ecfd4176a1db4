import type { Locale } from '#kit/texts.ts'
import { onMoment, scheduleTexts } from '../texts/schedule.ts'
import { writingTexts } from './texts/writing.ts'

/** A letter that was ready is a draft again once it is saved: whoever saved it reads that it does not leave so. */
export function savedWords(
  locale: Locale,
  { wasReady }: { readonly wasReady: boolean },
  words: 'kept' | 'blockRemoved' = 'kept',
): string {
  const texts = writingTexts[locale]
  return wasReady ? `${texts[words]} ${texts.readyAgain}` : texts[words]
}

/** What is left to do with a letter that is ready: nothing, when its hour is chosen. */
export function readyWords(locale: Locale, leavesAt: Date | undefined): string {
  return leavesAt
    ? scheduleTexts[locale].readyAtHour(onMoment(leavesAt, locale))
    : writingTexts[locale].isReady
}
