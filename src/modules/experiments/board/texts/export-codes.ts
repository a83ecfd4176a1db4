import type { Locale } from '#kit/texts.ts'
import { criteriaTexts, requirementTexts } from '../../gates/nouns.ts'
import { protocolTexts } from '../../protocol/nouns.ts'
import { checklistSections, sectionsOf } from '../../template/nouns.ts'
import { stageTexts } from '../../texts/stage.ts'

/** Codes of an export that have their names already: stages, what gates ask, criteria, sections, acts of a protocol. */
export function experimentCodes(locale: Locale): Readonly<Record<string, string>> {
  const sections = sectionsOf(checklistSections.map(({ key }) => key))
  const asked = Object.entries(requirementTexts[locale]).map(([key, { title }]) => [key, title])
  return {
    ...criteriaTexts[locale].states,
    ...protocolTexts[locale].acts,
    ...under('toStage', Object.entries({ ...stageTexts[locale].stations })),
    ...under('requirement', asked),
    ...under(
      'criterion',
      asked.map(([key = '', title = '']) => [key.replace('eligibility-', ''), title]),
    ),
    ...under(
      'section',
      sections.map(({ key, words }) => [key, words[locale].title]),
    ),
  }
}

function under(key: string, names: readonly (readonly string[])[]) {
  return Object.fromEntries(names.map(([code, name = '']) => [`${key}.${code}`, name]))
}
