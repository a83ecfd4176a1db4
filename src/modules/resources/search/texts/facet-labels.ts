import { challengeNames } from '#kit/challenge.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { isLicence } from '../../licence.ts'
import { facetTexts } from '../../texts/facets.ts'
import { licenceName } from '../../texts/licences.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { methods, themes } from '../../vocabularies/subjects.ts'
import { chosenValues, type FacetName, type ResourceFilter } from '../filter.ts'
import { searchTexts } from './search.ts'

/** What a facet is called. */
export function facetTitle(facet: FacetName, locale: Locale): string {
  const { names } = facetTexts[locale]
  const own = searchTexts[locale].facets
  switch (facet) {
    case 'kind':
    case 'challenge':
    case 'theme':
    case 'method':
    case 'outcome':
    case 'region':
      return own[facet]
    case 'public':
      return names.publics
    case 'level':
      return names.levels
    case 'phase':
      return names.phases
    case 'pillar':
      return names.pillars
    case 'scale':
      return names.scales
    default:
      return names[facet]
  }
}

/** What a value of a facet is called; a word that people wrote is shown as they wrote it. */
export function valueLabel(facet: FacetName, value: string, locale: Locale): string {
  if (facet === 'licence' && isLicence(value)) return licenceName(value, locale)
  return ownOf(wordsOf(facet, locale), value) ?? value
}

function wordsOf(facet: FacetName, locale: Locale): Readonly<Record<string, string>> {
  const { values, formats, populations } = facetTexts[locale]
  const texts = resourceTexts[locale]
  const own = searchTexts[locale]
  switch (facet) {
    case 'kind':
      return texts.kinds
    case 'outcome':
      return texts.outcomes
    case 'evidence':
      return texts.levels
    case 'challenge':
      return challengeNames[locale]
    case 'theme':
      return locale === 'en' ? themes : {}
    case 'method':
      return locale === 'en' ? methods : {}
    case 'public':
      return values.publics
    case 'level':
      return values.levels
    case 'phase':
      return values.phases
    case 'pillar':
      return values.pillars
    case 'scale':
      return values.scales
    case 'population':
      return populations
    case 'format':
      return formats
    case 'minutes':
      return own.minutes
    case 'language':
      return own.languages
    case 'region':
      return own.regions
    case 'licence':
      return {}
  }
}

/** A search in words: « budget », Guide, climat. */
export function filterWords(filter: ResourceFilter, locale: Locale): string {
  return [
    ...(filter.words ? [searchTexts[locale].words(filter.words)] : []),
    ...chosenValues(filter).map(({ facet, value }) => valueLabel(facet, value, locale)),
  ].join(', ')
}
