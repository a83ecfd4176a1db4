/**
 * The closed lists by which resources are told apart. Codes are kept in the database; their words are
 * in `texts/facets.ts`. Where rank means something, a resource has at most three, the first one first.
 */
export const facetLimit = 3

/** Whom it is made with or for. */
export const publics = [
  'residents',
  'youth',
  'children',
  'elders',
  'far-from-it',
  'migrants',
  'disabled',
  'elected',
  'officers',
  'associations',
  'companies',
  'researchers',
] as const
export type Public = (typeof publics)[number]

/** How far participation goes, in the five steps of the IAP2 spectrum. */
export const levels = ['inform', 'consult', 'involve', 'collaborate', 'empower'] as const
export type Level = (typeof levels)[number]

/** Where it comes in the life of a public policy. */
export const phases = ['diagnosis', 'design', 'decision', 'delivery', 'evaluation'] as const
export type Phase = (typeof phases)[number]

/** The four pillars of the index of local democratic quality. */
export const pillars = ['representation', 'transparency', 'participation', 'cooperation'] as const
export type Pillar = (typeof pillars)[number]

export const scales = [
  'neighbourhood',
  'municipality',
  'intercommunality',
  'department',
  'region',
  'national',
  'parliament',
  'european',
  'organisation',
] as const
export type Scale = (typeof scales)[number]

/** How many people live where it took place, by the lower bound of each group; read from its places. */
export const populationGroups = ['0', '2000', '10000', '50000', '100000'] as const

/** What one holds or looks at. */
export const formats = ['text', 'document', 'files', 'slides', 'video', 'audio', 'web'] as const
export type Format = (typeof formats)[number]

export interface Facets {
  readonly publics: readonly Public[]
  readonly levels: readonly Level[]
  readonly phases: readonly Phase[]
  readonly pillars: readonly Pillar[]
  readonly scales: readonly Scale[]
  readonly format: Format
}

export const rankedFacets = ['publics', 'levels', 'phases', 'pillars', 'scales'] as const
export type RankedFacet = (typeof rankedFacets)[number]

export const facetValues = { publics, levels, phases, pillars, scales } as const

export const noFacets: Facets = {
  publics: [],
  levels: [],
  phases: [],
  pillars: [],
  scales: [],
  format: 'text',
}

/** Keeps known values, each once, three at most, in the order given. */
export function ranked<T extends string>(known: readonly T[], values: readonly string[]): T[] {
  const kept = values.filter((value): value is T => known.some((item) => item === value))
  return [...new Set(kept)].slice(0, facetLimit)
}
