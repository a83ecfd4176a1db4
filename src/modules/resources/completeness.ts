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
  'files',
] as const
export type OtherPart = (typeof otherParts)[number]

export interface Completeness {
  /** Percent, 0 to 100: weight of what is filled over the weight of all that its kind asks for. */
  readonly percent: number
  /** What its kind needs and that is not there. */
  readonly missing: readonly MeterPart[]
  /** What may still be said, and that nobody has to say. */
  readonly optional: readonly MeterPart[]
}

const neededWeight = 3
const optionalWeight = 1

interface Weighed {
  readonly part: MeterPart
  readonly weight: number
  readonly filled: boolean
}

/**
 * How much of what its kind asks for a resource says. A needed part weighs 3, the others 1: five
 * short answers never hide that the result is not told. A kit is the files that one takes away: without any, it is not
 * complete, whatever it says of them.
 */
export function completenessOf(words: ResourceWords, files = 0): Completeness {
  const parts = weighedParts(words, files)
  const all = sum(parts)
  const filled = sum(parts.filter((part) => part.filled))
  const empty = (weighing: number) =>
    parts.flatMap((part) => (!part.filled && part.weight === weighing ? [part.part] : []))
  return {
    percent: Math.floor((filled * 100) / all),
    missing: empty(neededWeight),
    optional: empty(optionalWeight),
  }
}

function weighedParts(words: ResourceWords, files: number): readonly Weighed[] {
  const { content } = words
  const shape = shapeOf(words.kind)
  const other = (key: OtherPart, weight: number, filled: boolean): Weighed => ({
    part: { kind: 'other', key },
    weight,
    filled,
  })
  return [
    other('title', neededWeight, isWritten(words.title)),
    other('lead', neededWeight, isWritten(words.lead)),
    ...shape.essential.map((key): Weighed => {
      return {
        part: { kind: 'essential', key },
        weight: optionalWeight,
        filled: isWritten(content.essential[key]),
      }
    }),
    ...shape.sections.map((key): Weighed => {
      const weight = shape.needed.includes(key) ? neededWeight : optionalWeight
      return { part: { kind: 'section', key }, weight, filled: isWritten(content.sections[key]) }
    }),
    ...(shape.hasSteps ? [other('steps', neededWeight, (content.steps ?? []).length > 0)] : []),
    ...(shape.hasItems ? [other('items', neededWeight, (content.items ?? []).length > 1)] : []),
    ...(shape.hasLink ? [other('link', optionalWeight, content.link !== undefined)] : []),
    ...(words.kind === 'kit' ? [other('files', neededWeight, files > 0)] : []),
    other('authors', neededWeight, content.authors.length > 0),
    other('sources', optionalWeight, content.sources.length > 0 || words.kind === 'collection'),
    other('evidence', optionalWeight, isWritten(content.evidenceReason) || !asksEvidence(words)),
    other('subjects', optionalWeight, words.themes.length > 0 && words.methods.length > 0),
    other('facets', optionalWeight, hasFacets(words)),
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
