import type { Locale } from '#kit/texts.ts'
import { languageList, skillList } from '../../skills/index.ts'
import type { MatchReason } from '../match.ts'
import { coachingTexts } from '../texts/coaching.ts'

export function reasonSentence(reason: MatchReason, locale: Locale): string {
  const texts = coachingTexts[locale].reasons
  switch (reason.code) {
    case 'themes':
    case 'missing':
      return texts[reason.code](skillList(reason.themes, locale))
    case 'language':
    case 'no-language':
      return texts[reason.code](languageList(reason.languages, locale))
    case 'hours':
      return texts.hours(reason.hours)
    case 'busy':
      return texts.busy(reason.count)
    default:
      return texts[reason.code]
  }
}

/** What speaks against somebody is told apart, in words and by its mark. */
export function isReservation(reason: MatchReason): boolean {
  return ['missing', 'far', 'no-language', 'busy'].includes(reason.code)
}
