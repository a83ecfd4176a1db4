import { slugOf } from '#kit/words.ts'
import { type Licence, termsOf } from './licence.ts'
import { reservedSlugs } from './paths.ts'
import type { ResourceKind } from './resource-shape.ts'
import type { SheetContent } from './sheet-content.ts'
import type { Facets } from './vocabularies/facets.ts'
import type { ParticipediaCodes } from './vocabularies/participedia.ts'

export const resourceStates = ['draft', 'published', 'retired'] as const
export type ResourceState = (typeof resourceStates)[number]

/** Stopped experiments are published like the others, and say so. */
/** `unknown`: nobody has said it, and nothing supposes it. */
export const outcomes = ['finished', 'stopped', 'ongoing', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

/** What a resource was born from, in another room: shown as links, never followed by code. */
export interface ResourceOrigin {
  readonly kind: 'experiment' | 'coaching' | 'visit' | 'event' | 'watch'
  readonly id: string
  readonly href: string
  /** Where another territory starts to adopt it, when it may. */
  readonly adoptHref?: string
  readonly familyHref?: string
}

export interface Resource {
  readonly id: string
  readonly slug: string
  readonly kind: ResourceKind
  readonly state: ResourceState
  readonly title: string
  readonly lead: string
  readonly language: 'fr' | 'en'
  readonly licence: Licence
  readonly isStarter: boolean
  readonly content: SheetContent
  readonly challenges: readonly string[]
  readonly themes: readonly string[]
  readonly methods: readonly string[]
  readonly regionCodes: readonly string[]
  readonly outcome: Outcome
  readonly evidenceLevel: number
  readonly version: number
  readonly origin: ResourceOrigin | undefined
  readonly source: string
  readonly territoryIds: readonly string[]
  readonly updatedAt: Date
  readonly publishedAt: Date | undefined
  readonly verifiedOn: string | undefined
  readonly facets: Facets
  readonly participedia: ParticipediaCodes
  readonly readingMinutes: number
  /** Percent: see `completeness.ts`. */
  readonly completeness: number
  /** It is a translation: of which resource, and of which of its versions. */
  readonly original: { readonly id: string; readonly version: number } | undefined
  /** Who answers for it, and is asked once a year whether it still holds. */
  readonly stewardId: string | undefined
  readonly retirement: Retirement | undefined
}

/** What the tombstone says. */
export interface Retirement {
  readonly at: Date
  readonly reason: string
  readonly successorId: string | undefined
}

/** What another room, or a seed, gives to publish. */
export type ResourceWords = Pick<
  Resource,
  | 'kind'
  | 'title'
  | 'lead'
  | 'language'
  | 'licence'
  | 'isStarter'
  | 'content'
  | 'challenges'
  | 'themes'
  | 'methods'
  | 'regionCodes'
  | 'outcome'
  | 'evidenceLevel'
  | 'origin'
  | 'source'
  | 'territoryIds'
> &
  Partial<Pick<Resource, 'participedia' | 'original' | 'stewardId'>> & {
    readonly facets?: Partial<Facets>
  }

export interface Reply {
  readonly organisation: string
  readonly text: string
  readonly at: Date
}

/** The n-th address to try for a title: `tirer-au-sort`, then `tirer-au-sort-2`. */
export function slugTry(title: string, attempt: number): string {
  const slug = reservedSlugs.has(slugOf(title)) ? `fiche-${slugOf(title)}` : slugOf(title)
  return attempt === 0 ? slug : `${slug}-${attempt + 1}`
}

/** A notice made from data, never typed: title, authors, year, licence, address. */
export function citationOf(resource: Resource, href: string): string {
  const authors = resource.content.authors.map(({ name, organisation }) => name || organisation)
  const year = (resource.publishedAt ?? resource.updatedAt).getUTCFullYear()
  const licence = termsOf(resource.licence).label
  return `${authors.join(', ')} (${year}). ${resource.title}. ${licence}. ${href}`
}
