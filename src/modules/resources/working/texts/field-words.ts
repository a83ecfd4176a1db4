import { challengeNames, challenges } from '#kit/challenge.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { isLicence, licenceChoices, mayCopy } from '../../licence.ts'
import { outcomes } from '../../resource.ts'
import { facetTexts } from '../../texts/facets.ts'
import { licenceMeaning, licenceName } from '../../texts/licences.ts'
import { participediaTexts } from '../../texts/participedia.ts'
import { type EvidenceLevel, resourceTexts } from '../../texts/resources.ts'
import { facetValues, formats, type RankedFacet, rankedFacets } from '../../vocabularies/facets.ts'
import {
  type ParticipediaField,
  participediaFields,
  participediaLists,
} from '../../vocabularies/participedia.ts'
import { methodNames, methods, themeNames, themes } from '../../vocabularies/subjects.ts'
import { writingFieldTexts } from './writing-fields.ts'

const ranked: readonly string[] = [
  'themes',
  'methods',
  'challenges',
  ...rankedFacets,
  ...participediaFields.map((field) => `participedia.${field}`),
]
const chosen: readonly string[] = ['language', 'outcome', 'format', 'licence']
const rows: readonly string[] = ['authors', 'sources', 'items']

/**
 * What a field says, for readers: codes by their words, places by their names, the cells of a row parted
 * by commas. What no list knows stays as it was written.
 */
export function fieldWords(
  key: string,
  text: string,
  locale: Locale,
  places: ReadonlyMap<string, string> = new Map(),
): string {
  const each = (say: (line: string) => string) => text.split('\n').map(say).join('\n\n')
  if (key === 'territories') return each((id) => places.get(id) ?? '')
  if (rows.includes(key))
    return each((line) =>
      line
        .split(/ ?\| ?/)
        .filter(Boolean)
        .join(', '),
    )
  if (key === 'licence' && isLicence(text)) return licenceName(text, locale)
  const options = wordsOf(key, locale)
  return options ? each((value) => options.get(value) ?? value) : text
}

/** Kept as codes or keys: whoever chooses is shown words. */
export function isCoded(key: string, locale: Locale): boolean {
  return key === 'territories' || wordsOf(key, locale) !== undefined
}

function wordsOf(key: string, locale: Locale): ReadonlyMap<string, string> | undefined {
  const options =
    key === 'evidenceLevel'
      ? levelsOf(locale)
      : chosen.includes(key)
        ? choicesOf(key, locale)
        : ranked.includes(key)
          ? optionsOf(key, locale)
          : undefined
  return options && new Map(options.map(({ value, label }) => [value, label]))
}

export function levelsOf(locale: Locale) {
  const texts = resourceTexts[locale].levels
  return (Object.keys(texts) as unknown as EvidenceLevel[]).map((level) => ({
    value: String(level),
    label: `${level} : ${texts[level]}`,
  }))
}

/** What a field may say; `now` is what it says, when no list would offer it any more. */
export function choicesOf(key: string, locale: Locale, now?: string) {
  const texts = writingFieldTexts[locale]
  if (key === 'language') {
    return [
      { value: 'fr', label: texts.french },
      { value: 'en', label: texts.english },
    ]
  }
  if (key === 'outcome') {
    const words = resourceTexts[locale].outcomes
    return outcomes.map((value) => ({ value, label: words[value] }))
  }
  if (key === 'format') {
    const words = facetTexts[locale].formats
    return formats.map((value) => ({ value, label: words[value] }))
  }
  // A work that nobody may copy keeps the right to say so: an open licence would be a lie.
  const isClosed = now === 'unknown' || now === 'all-rights-reserved'
  const offered = licenceChoices(now).filter(
    (licence) => mayCopy(licence) || (isClosed && licence === 'all-rights-reserved'),
  )
  return offered.map((value) => ({
    value,
    label: licenceName(value, locale),
    hint: licenceMeaning(value, locale),
  }))
}

/** Of a list where rank means something. */
export function optionsOf(key: string, locale: Locale): { value: string; label: string }[] {
  if (key === 'themes') {
    return themeNames.map((value) => ({ value, label: locale === 'fr' ? value : themes[value] }))
  }
  if (key === 'methods') {
    return methodNames.map((value) => ({ value, label: locale === 'fr' ? value : methods[value] }))
  }
  if (key === 'challenges') {
    const words = challengeNames[locale]
    return challenges.map((value) => ({ value, label: words[value] }))
  }
  if (key.startsWith('participedia.')) {
    const field = key.slice(13) as ParticipediaField
    const words: Readonly<Record<string, string>> = participediaTexts[locale][field].values
    return participediaLists[field].map((value) => ({ value, label: ownOf(words, value) ?? value }))
  }
  const facet = rankedFacets.find((item) => item === key) as RankedFacet
  const words: Readonly<Record<string, string>> = facetTexts[locale].values[facet]
  return facetValues[facet].map((value) => ({ value, label: ownOf(words, value) ?? value }))
}
