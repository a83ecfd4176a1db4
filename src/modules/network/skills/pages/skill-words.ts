import type { Locale } from '#kit/texts.ts'
import type { Language, Skill } from '../skill.ts'
import { languageNames, skillNames } from '../texts/skill.ts'

export function skillList(list: readonly Skill[], locale: Locale): string {
  return list.map((skill) => skillNames[locale][skill]).join(', ')
}

export function languageList(list: readonly Language[], locale: Locale): string {
  return list.map((language) => languageNames[locale][language]).join(', ')
}
