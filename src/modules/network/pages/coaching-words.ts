import type { Locale } from '#kit/texts.ts'
import type { MatchReason } from '../coaching-match.ts'
import type { Language, Skill } from '../skill.ts'
import { coachingTexts } from '../texts/coaching.ts'
import { languageNames, skillNames } from '../texts/skill.ts'

export function skillList(list: readonly Skill[], locale: Locale): string {
  return list.map((skill) => skillNames[locale][skill]).join(', ')
}

export function languageList(list: readonly Language[], locale: Locale): string {
  return list.map((language) => languageNames[locale][language]).join(', ')
}

export function reasonSentence(reason: MatchReason, locale: Locale): string {
  const said = coachingTexts[locale].reasons
  switch (reason.code) {
    case 'themes':
    case 'missing':
      return said[reason.code](skillList(reason.themes, locale))
    case 'language':
    case 'no-language':
      return said[reason.code](languageList(reason.languages, locale))
    case 'hours':
      return said.hours(reason.hours)
    case 'busy':
      return said.busy(reason.count)
    default:
      return said[reason.code]
  }
}

/** What speaks against somebody is told apart, in words and by its mark. */
export function isReservation(reason: MatchReason): boolean {
  return ['missing', 'far', 'no-language', 'busy'].includes(reason.code)
}
