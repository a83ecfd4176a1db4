import type { Fields } from '../fields.ts'
import { compatibility } from '../licence-compatibility.ts'
import { plainLink } from '../plain-link.ts'
import type { Resource } from '../resource.ts'
import type { ResourceKind } from '../resource-shape.ts'
import { linesOf } from '../rows.ts'
import type { CollectionItem } from '../sheet-content.ts'
import { type Control, partsOf } from '../working/nouns.ts'

/** One of two resources of a merging, with its words field by field. */
export interface MergeText {
  readonly resource: Resource
  readonly fields: Fields
}

export type MergeObstacle =
  | 'same'
  | 'retired'
  | 'kept-unpublished'
  | 'other-language'
  | 'translation'
  | 'born-elsewhere'
  | 'being-written'
  | 'two-originals'

/** Two resources that may become one, each as it would be merged. */
export interface MergePair {
  readonly kept: MergeText
  readonly other: MergeText
  readonly obstacle: MergeObstacle | undefined
}

/** What is known of both, beyond their words. */
export interface MergeFacts {
  readonly kept: Resource
  readonly other: Resource
  /** Of either: words that nobody has published yet, on top of what is read. */
  readonly isBeingWritten: boolean
  /** What each was drawn from. */
  readonly parents: readonly [kept: string | undefined, other: string | undefined]
}

/** Why these two cannot become one. */
export function mergeObstacle(facts: MergeFacts): MergeObstacle | undefined {
  const { kept, other, parents } = facts
  if (kept.id === other.id) return 'same'
  if (kept.state === 'retired' || other.state === 'retired') return 'retired'
  // An address that everybody knew would lead to a page that nobody may open.
  if (kept.state === 'draft' && other.state === 'published') return 'kept-unpublished'
  if (kept.original?.id === other.id || other.original?.id === kept.id) return 'translation'
  if (kept.language !== other.language) return 'other-language'
  // The room it was born from goes on writing it, and may have to take it back: it stays where it is.
  if (other.origin) return 'born-elsewhere'
  if (facts.isBeingWritten) return 'being-written'
  const [mine, theirs] = parents
  const isKin = theirs === undefined || theirs === kept.id || mine === theirs
  // A text says one original: the credit of the second one would be lost.
  if (!isKin && mine !== undefined && mine !== other.id) return 'two-originals'
  return undefined
}

/** Why no word of the removed one is taken; what is not words (places, sources, files) follows all the same. */
export type NoWords = 'told-elsewhere' | 'licence'

export function noWords(kept: Resource, other: Resource): NoWords | undefined {
  if (kept.origin?.kind === 'experiment') return 'told-elsewhere'
  return compatibility(other.licence, kept.licence).allowed ? undefined : 'licence'
}

/** What goes over to the kept one, shown with its number before anybody merges. */
export const followers = [
  'files',
  'replies',
  'reuses',
  'translations',
  'derived',
  'collections',
  'writers',
  'remarks',
  'addresses',
  'imports',
  'versions',
] as const
export type Follower = (typeof followers)[number]

/** Of two resources that become one: whose address leads where. */
export interface Merging {
  readonly from: { readonly id: string; readonly slug: string }
  readonly to: {
    readonly id: string
    readonly slug: string
    readonly title: string
    readonly version: number
    /** Its own address, whole. */
    readonly href: string
  }
  readonly now: Date
}

/** How a field that differs is settled: one of two, an empty one filled, or two lists that become one. */
export type Way = 'choose' | 'fill' | 'join'

export interface MergeRow {
  readonly key: string
  readonly control: Control
  readonly way: Way
}

/** `other` takes what the removed one says, or both lists; anything else leaves what stands. */
export type Choices = Readonly<Partial<Record<string, 'kept' | 'other'>>>

const lists: readonly Control[] = ['authors', 'sources', 'items', 'ranked', 'places']
/** Somebody's writing: taken only when its licence lets the kept one have it. */
const writings: readonly Control[] = ['short', 'prose', 'steps']
/** Said once and for all by whoever keeps the resource. */
const settled = ['licence', 'language']

/** The fields that differ, in the order of the editor. */
export function mergeRows(kept: MergeText, other: MergeText): readonly MergeRow[] {
  const without = noWords(kept.resource, other.resource)
  if (without === 'told-elsewhere') return []
  return partsOf(kept.resource.kind)
    .flatMap(({ fields }) => fields)
    .flatMap(({ key, control }) => {
      if (settled.includes(key) || (without && writings.includes(control))) return []
      const [mine, theirs] = [said(key, kept.fields), said(key, other.fields)]
      if (theirs === '' || mine === theirs) return []
      if (!lists.includes(control)) return { key, control, way: mine === '' ? 'fill' : 'choose' }
      const [joined, alone] = [joinLines(control, mine, theirs), linesOf(mine).join('\n')]
      return joined === alone ? [] : { key, control, way: 'join' }
    })
}

/** What stands unless somebody says otherwise: the kept one, filled where it was empty. */
export function usualChoice(row: MergeRow): 'kept' | 'other' {
  return row.way === 'choose' ? 'kept' : 'other'
}

/** The words of both as one text. The address of a work that is not kept goes among the sources. */
export function mergedFields(kept: MergeText, other: MergeText, choices: Choices): Fields {
  const merged: Record<string, string> = { ...kept.fields }
  const rows = mergeRows(kept, other)
  for (const row of rows) {
    if ((choices[row.key] ?? usualChoice(row)) === 'kept') continue
    const theirs = said(row.key, other.fields)
    merged[row.key] =
      row.way === 'join' ? joinLines(row.control, said(row.key, kept.fields), theirs) : theirs
  }
  const links = [said('link', kept.fields), said('link', other.fields)]
  const lost = links.filter((link) => link && plainLink(link) !== plainLink(merged['link'] ?? ''))
  const isTold = noWords(kept.resource, other.resource) === 'told-elsewhere'
  if (!isTold && choices['sources'] !== 'kept') {
    const sources = joinLines('sources', merged['sources'] ?? '', lost.join('\n'))
    if (sources) merged['sources'] = sources
  }
  const own = [kept.resource.slug, other.resource.slug]
  const items = linesOf(merged['items'] ?? '').filter((line) => !own.includes(firstCell(line)))
  if (merged['items']) merged['items'] = items.join('\n')
  return merged
}

/** Fields of the removed one that have no place in the kept one: read in its versions. */
export function withoutPlace(kind: ResourceKind, other: Fields): readonly string[] {
  const places = new Set(partsOf(kind).flatMap(({ fields }) => fields.map(({ key }) => key)))
  return Object.keys(other).filter(
    (key) => !places.has(key) && ![...settled, 'link', 'evidenceLevel'].includes(key),
  )
}

/** A collection that led to the removed one leads to the kept one, and names it once. */
export function itemsAfter(
  items: readonly CollectionItem[],
  from: string,
  { slug, title }: { readonly slug: string; readonly title: string },
): readonly CollectionItem[] {
  const moved = items.map((item) => (item.slug === from ? { ...item, slug, title } : item))
  const same = moved.filter((item) => item.slug === slug)
  const note = same.find((item) => item.note)?.note ?? ''
  return moved
    .filter((item) => item.slug !== slug || item === same[0])
    .map((item) => (item.slug === slug ? { ...item, note: item.note || note } : item))
}

/** What nobody has said counts as empty. */
function said(key: string, fields: Fields): string {
  const text = fields[key]?.trim() ?? ''
  const isUnsaid =
    (key === 'evidenceLevel' && text === '0') || (key === 'outcome' && text === 'unknown')
  return isUnsaid ? '' : text
}

/** The lines of both, each once: a source is known by its address, an item by the resource it leads to. */
function joinLines(control: Control, mine: string, theirs: string): string {
  const met = new Set<string>()
  const lines = [...linesOf(mine), ...linesOf(theirs)]
  return lines
    .filter((line) => !met.has(markOf(control, line)) && met.add(markOf(control, line)))
    .join('\n')
}

function markOf(control: Control, line: string): string {
  if (control === 'sources') return plainLink(line.split('|').at(-1)?.trim() ?? '')
  if (control === 'items') return firstCell(line)
  return line
    .replaceAll(/[\s|]+/g, ' ')
    .trim()
    .toLowerCase()
}

function firstCell(line: string): string {
  return line.split('|')[0]?.trim() ?? ''
}
