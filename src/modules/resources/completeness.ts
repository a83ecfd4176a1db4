import type { ResourceWords } from './resource.ts'
import { shapeOf } from './resource-shape.ts'
import type { EssentialKey, SectionKey } from './sheet-content.ts'

/** A part of a resource that its meter looks at. */
export type MeterPart =
  | { readonly kind: 'essential'; readonly key: EssentialKey }
  | { readonly kind: 'section'; readonly key: SectionKey }
  | { readonly kind: 'other'; readonly key: OtherPart }

export const otherParts = [
  'title',
  'lead',
  'authors',
  'sources',
  'evidence',
  'subjects',
  'facets',
  'steps',
  'items',
  'link',
] as const
export type OtherPart = (typeof otherParts)[number]

export interface Completeness {
  /** Percent, 0 to 100: weight of what is filled over the weight of all that its kind asks for. */
  readonly percent: number
  /** What is missing, the heaviest first. */
  readonly missing: readonly MeterPart[]
}

interface Weighed {
  readonly part: MeterPart
  readonly weight: number
  readonly filled: boolean
}

/**
 * How much of what its kind asks for a resource says. A needed part weighs 3, the others 1: five
 * short answers never hide that the result is not told.
 */
export function completenessOf(words: ResourceWords): Completeness {
  const parts = weighedParts(words)
  const all = sum(parts)
  const filled = sum(parts.filter((one) => one.filled))
  return {
    percent: Math.floor((filled * 100) / all),
    missing: parts
      .filter((one) => !one.filled)
      .toSorted((one, other) => other.weight - one.weight)
      .map(({ part }) => part),
  }
}

function weighedParts(words: ResourceWords): readonly Weighed[] {
  const { content } = words
  const shape = shapeOf(words.kind)
  const other = (key: OtherPart, weight: number, filled: boolean): Weighed => ({
    part: { kind: 'other', key },
    weight,
    filled,
  })
  return [
    other('title', 3, isWritten(words.title)),
    other('lead', 3, isWritten(words.lead)),
    ...shape.essential.map((key): Weighed => {
      return {
        part: { kind: 'essential', key },
        weight: 1,
        filled: isWritten(content.essential[key]),
      }
    }),
    ...shape.sections.map((key): Weighed => {
      const weight = shape.needed.includes(key) ? 3 : 1
      return { part: { kind: 'section', key }, weight, filled: isWritten(content.sections[key]) }
    }),
    ...(shape.hasSteps ? [other('steps', 3, (content.steps ?? []).length > 0)] : []),
    ...(shape.hasItems ? [other('items', 3, (content.items ?? []).length > 1)] : []),
    ...(shape.hasLink ? [other('link', 1, content.link !== undefined)] : []),
    other('authors', 3, content.authors.length > 0),
    other('sources', 1, content.sources.length > 0 || words.kind === 'collection'),
    other('evidence', 1, isWritten(content.evidenceReason) || !asksEvidence(words)),
    other('subjects', 1, words.themes.length > 0 && words.methods.length > 0),
    other('facets', 1, hasFacets(words)),
  ]
}

/** How solid it is, is asked of what tells what happened. */
export function asksEvidence({ kind }: Pick<ResourceWords, 'kind'>): boolean {
  return kind === 'case-sheet' || kind === 'report' || kind === 'learning' || kind === 'method'
}

function hasFacets({ facets }: ResourceWords): boolean {
  return (facets?.publics ?? []).length > 0 && (facets?.levels ?? []).length > 0
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function sum(parts: readonly Weighed[]): number {
  return parts.reduce((total, { weight }) => total + weight, 0)
}
