import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { CallState, Programme } from '../../programme-call.ts'
import { contributionTexts } from '../texts/contributions.ts'

/** Until when, from when, or that there is none: one sentence, on every page that speaks of the call. */
export function callSentence(
  locale: Locale,
  { opensOn, closesOn }: Pick<Programme, 'opensOn' | 'closesOn'>,
  state: CallState,
): string {
  const texts = contributionTexts[locale]
  if (state === 'open') return texts.until(writtenDay(closesOn ?? '', locale))
  if (state === 'to-come') return texts.toCome(writtenDay(opensOn ?? '', locale))
  if (state === 'closed') return texts.closed(writtenDay(closesOn ?? '', locale))
  return state === 'ended' ? texts.ended : texts.notAnnounced
}
