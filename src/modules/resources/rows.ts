import { parseUrl } from '#kit/parse-url.ts'
import type { CollectionItem, ResourceStep, SheetContent } from './sheet-content.ts'

/**
 * Lists written as text, one line for each: what a form sends, what history keeps and what a
 * difference shows are then the same words. Cells are parted by ` | `.
 */
const bar = ' | '

export function writeAuthors(authors: SheetContent['authors']): string {
  return joined(authors.map(({ name, organisation }) => [name, organisation]))
}

/** One person, one organisation, or a person of an organisation on each line. */
export function readAuthors(text: string): SheetContent['authors'] {
  return cellsOf(text).map(([name = '', organisation = '']) => ({ name, organisation }))
}

export function writeSources(sources: SheetContent['sources']): string {
  return joined(sources.map(({ label, href }) => [label, href]))
}

/** A source without an address stays out: it could not be checked. Its label may be left empty. */
export function readSources(text: string): SheetContent['sources'] {
  return cellsOf(text).flatMap(([label = '', href = '']) => {
    const address = isWebAddress(href) ? href : isWebAddress(label) ? label : undefined
    return address
      ? [{ label: label === address ? hostOf(address) : label || hostOf(address), href: address }]
      : []
  })
}

/** Lines of sources that say no address a reader could open. */
export function sourcesWithoutAddress(text: string): number {
  return cellsOf(text).length - readSources(text).length
}

export function writeItems(items: readonly CollectionItem[]): string {
  return joined(items.map(({ slug, note }) => [slug, note.replaceAll('\n', ' ')]))
}

/** Each resource once, where it comes first. */
export function readItems(text: string): CollectionItem[] {
  const items = cellsOf(text).map(([slug = '', note = '']) => ({ slug, note }))
  return items.filter(
    ({ slug }, at) => slug && items.findIndex((item) => item.slug === slug) === at,
  )
}

/** `### Title (45 min)`, then what to do. */
export function writeSteps(steps: readonly ResourceStep[]): string {
  return steps
    .map(({ title, text, minutes }) => {
      const time = minutes === undefined ? '' : ` (${minutes} min)`
      return `### ${plainLine(title)}${time}\n${text.replace(/^#{1,3} /gm, '#### ')}`.trimEnd()
    })
    .join('\n\n')
}

export function readSteps(text: string): ResourceStep[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [first = '', ...rest] = part.split('\n')
      const time = /^(.*) \((\d{1,5}) min\)$/.exec(first.trim())
      return {
        title: time?.[1] ?? first.trim(),
        text: rest.join('\n').trim(),
        ...(time ? { minutes: Number(time[2]) } : {}),
      }
    })
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function joined(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) =>
      cells
        .map(plainLine)
        .join(bar)
        .replace(/(?<![ |])[ |]+$/, ''),
    )
    .filter((line) => line !== '')
    .join('\n')
}

function cellsOf(text: string): string[][] {
  return linesOf(text).map((line) => line.split('|').map((cell) => cell.trim()))
}

function plainLine(text: string): string {
  return text.replaceAll('|', '/').replace(/\s+/g, ' ').trim()
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || text.length > 500) return false
  return parseUrl(text) !== undefined
}

function hostOf(address: string): string {
  return new URL(address).host
}
