import { challenges } from '#kit/challenge.ts'
import { isLicence } from '../licence.ts'
import { outcomes } from '../resource.ts'
import { resourceKinds } from '../resource-shape.ts'
import { facetValues, formats, populationGroups } from '../vocabularies/facets.ts'

/** By what a search is narrowed, in the order the facets are shown. */
export const facetNames = [
  'kind',
  'challenge',
  'theme',
  'method',
  'public',
  'level',
  'phase',
  'pillar',
  'scale',
  'population',
  'outcome',
  'evidence',
  'minutes',
  'format',
  'licence',
  'language',
  'region',
] as const
export type FacetName = (typeof facetNames)[number]

export const sorts = ['best', 'newest', 'shortest', 'reused'] as const
export type Sort = (typeof sorts)[number]

/** Bounds of the reading time, in minutes. */
const readingTimes = ['5', '15', '30', 'more'] as const
const evidenceLevels = ['5', '4', '3', '2', '1', '0'] as const

export type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>

/** A view of the centre: it lives in the address, so it can be shared. */
export interface ResourceFilter {
  readonly words?: string | undefined
  /** Values of one facet widen each other; facets narrow each other. */
  readonly chosen?: Chosen | undefined
  readonly sort?: Sort | undefined
}

/** `langue` is taken: it changes the language of the page. */
const names: Readonly<Record<FacetName, string>> = {
  kind: 'type',
  challenge: 'enjeu',
  theme: 'theme',
  method: 'methode',
  public: 'public',
  level: 'participation',
  phase: 'moment',
  pillar: 'pilier',
  scale: 'echelle',
  population: 'population',
  outcome: 'issue',
  evidence: 'solidite',
  minutes: 'lecture',
  format: 'format',
  licence: 'licence',
  language: 'ecrit-en',
  region: 'region',
}

const sortNames: Readonly<Record<Sort, string>> = {
  best: 'pertinence',
  newest: 'date',
  shortest: 'lecture',
  reused: 'reutilisations',
}

/** Facets whose values are a closed list; the others are words that people write. */
const closed: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  kind: resourceKinds,
  challenge: challenges,
  public: facetValues.publics,
  level: facetValues.levels,
  phase: facetValues.phases,
  pillar: facetValues.pillars,
  scale: facetValues.scales,
  population: populationGroups,
  outcome: outcomes,
  evidence: evidenceLevels,
  minutes: readingTimes,
  format: formats,
  language: ['fr', 'en'],
}

const longestWords = 200
const longestValue = 120
const mostValues = 12

/** Reads the query of an address; what it does not know is left aside. */
export function readFilter(query: (name: string) => readonly string[]): ResourceFilter {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {}
  for (const facet of facetNames) {
    const known = closed[facet]
    const values = query(names[facet])
      .map((value) => tidy(value, longestValue))
      .filter((value) => value !== '' && (known?.includes(value) ?? true))
      .filter((value) => facet !== 'licence' || isLicence(value))
    const kept = [...new Set(values)].slice(0, mostValues)
    if (kept.length > 0) chosen[facet] = kept
  }
  const words = tidy(query('q')[0] ?? '', longestWords)
  const sort = sorts.find((item) => sortNames[item] === query('tri')[0])
  return {
    ...(words ? { words } : {}),
    ...(Object.keys(chosen).length > 0 ? { chosen } : {}),
    ...(sort && sort !== defaultSort(words) ? { sort } : {}),
  }
}

/** Reads a query that was kept as text, as it stands in an address. */
export function parseFilter(query: string): ResourceFilter {
  const read = new URLSearchParams(query)
  return readFilter((name) => read.getAll(name))
}

/** With words, the best answers come first; without, the newest. */
export function defaultSort(words: string | undefined): Sort {
  return words ? 'best' : 'newest'
}

export function sortOf({ sort, words }: ResourceFilter): Sort {
  return sort ?? defaultSort(words)
}

/** The address of a view, always with its parts in the same order. */
export function filterQuery(filter: ResourceFilter, page = 1): string {
  const query = new URLSearchParams()
  if (filter.words) query.set('q', filter.words)
  for (const facet of facetNames) {
    for (const value of filter.chosen?.[facet] ?? []) query.append(names[facet], value)
  }
  if (filter.sort) query.set('tri', sortNames[filter.sort])
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

/** The parts of a view that a new search keeps, as fields of its form. */
export function keptFields(filter: ResourceFilter): Readonly<Record<string, readonly string[]>> {
  const fields = facetNames.flatMap((facet) => {
    const values = filter.chosen?.[facet]
    return values ? [[names[facet], values] as const] : []
  })
  if (filter.sort) fields.push(['tri', [sortNames[filter.sort]]])
  return Object.fromEntries(fields)
}

export function isChosen(filter: ResourceFilter, facet: FacetName, value: string): boolean {
  return filter.chosen?.[facet]?.includes(value) ?? false
}

/** The same view with this value chosen, or not any more. */
export function toggled(filter: ResourceFilter, facet: FacetName, value: string): ResourceFilter {
  const before = filter.chosen?.[facet] ?? []
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value].slice(-mostValues)
  const { [facet]: _gone, ...others } = filter.chosen ?? {}
  return { ...filter, chosen: after.length > 0 ? { ...others, [facet]: after } : others }
}

/** Every value chosen, in the order the facets are shown. */
export function chosenValues(
  filter: ResourceFilter,
): readonly { facet: FacetName; value: string }[] {
  return facetNames.flatMap((facet) =>
    (filter.chosen?.[facet] ?? []).map((value) => ({ facet, value })),
  )
}

export function isEmptyFilter(filter: ResourceFilter): boolean {
  return !filter.words && chosenValues(filter).length === 0
}

function tidy(text: string, length: number): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length)
    .trim()
}
