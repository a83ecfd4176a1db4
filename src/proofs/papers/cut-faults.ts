import type { Document } from '#kit/papers/document.ts'
import { plainInline } from '#kit/prose/plain-inline.ts'
import type { PreparedBlock, PreparedTable } from '#platform/documents/prepare.ts'
import { millimetre, type Word } from './boxes.ts'

// What a page or a column cuts, that a reader wants in one piece: the rows of a table, a box of facts, a name, an hour.

interface Place {
  readonly page: number
  readonly top: number
}

type Facts = Extract<PreparedBlock, { kind: 'facts' }>

export function cutFaults(
  words: readonly Word[],
  blocks: readonly PreparedBlock[],
  document: Document,
): readonly string[] {
  // Tables and boxes come one after the other: each is looked for after the one before.
  let after: Place = { page: 0, top: 0 }
  const found: string[] = []
  for (const block of blocks) {
    if (block.kind !== 'table' && block.kind !== 'facts') continue
    const names = namesOf(block)
    const places = placesOf(words, names, { after, share: firstShare(block) })
    after = places.at(-1) ?? after
    if (places.length !== names.length) continue
    if (block.kind === 'table') found.push(...lonelyRow(block, places))
    if (block.kind === 'table') found.push(...cutHours(words, block))
    if (block.kind === 'facts') found.push(...cutBox(block, places))
    if (block.kind === 'table' && block.rows.length === 0)
      found.push(`nobody in the table: ${block.caption}`)
  }
  return [...found, ...cutWords(words, blocks), ...dayWithoutName(document)]
}

function namesOf(block: PreparedTable | Facts): readonly string[] {
  const all =
    block.kind === 'facts'
      ? block.items.map(({ name }) => name)
      : block.rows.map(([cell]) => plainInline(cell ?? []))
  return all.map((name) => name.trim().split(/\s+/)[0] ?? '').filter((name) => name !== '')
}

function firstShare(block: PreparedTable | Facts): number {
  if (block.kind === 'facts') return 0.3
  const shares = block.columns.reduce((sum, { width }) => sum + width, 0)
  return (block.columns[0]?.width ?? 1) / shares
}

/** Where each of these stands, one under the other, in the first column. */
function placesOf(
  words: readonly Word[],
  names: readonly string[],
  { after, share }: { readonly after: Place; readonly share: number },
): readonly Place[] {
  const onPage = new Map<number, Word[]>()
  for (const word of words) {
    const known = onPage.get(word.page)
    if (known) known.push(word)
    else onPage.set(word.page, [word])
  }
  const column = words
    .filter(({ left }) => left < (24 + 162 * share) * millimetre)
    .filter(({ page, top }) => page > after.page || (page === after.page && top > after.top))
    // « 9 h – 9 h 20 » begins a row once.
    .filter((word) => !onPage.get(word.page)?.some((other) => isBefore(other, word)))
    .toSorted((a, b) => a.page - b.page || a.top - b.top || a.left - b.left)
  const places: Place[] = []
  let from = 0
  for (const name of names) {
    const at = column.findIndex(({ text }, rank) => rank >= from && text === name)
    const word = column[at]
    if (!word) return places
    places.push(word)
    from = at + 1
  }
  return places
}

/** On the same line, on the left of it. */
function isBefore(other: Word, word: Word): boolean {
  return (
    other.page === word.page && Math.abs(other.bottom - word.bottom) < 3 && other.left < word.left
  )
}

function lonelyRow({ caption }: PreparedTable, places: readonly Place[]): readonly string[] {
  const [before, last] = places.slice(-2)
  return before && last && before.page !== last.page
    ? [`last row alone on page ${last.page}: ${caption}`]
    : []
}

/** A box that holds on half a page is not cut. */
function cutBox({ items }: Facts, places: readonly Place[]): readonly string[] {
  const signs = items.reduce((sum, { value }) => sum + Math.max(65, plainInline(value).length), 0)
  const pages = new Set(places.map(({ page }) => page))
  return pages.size > 1 && signs <= 900 ? [`box cut by a page: ${items[0]?.name}`] : []
}

/** « 9 h – 10 h 30 » is read at a glance, on one line. */
function cutHours(words: readonly Word[], { rows }: PreparedTable): readonly string[] {
  const lines = new Map<string, string>()
  for (const { page, bottom, text } of words) {
    const line = `${page} ${Math.round(bottom)}`
    lines.set(line, (lines.get(line) ?? '') + text)
  }
  const all = [...lines.values()].map(bare)
  return rows
    .map(([cell]) => plainInline(cell ?? []))
    .filter((cell) => /^\d+\sh.*–.*\d+\sh/.test(cell))
    .filter((cell) => !all.some((line) => line.includes(bare(cell))))
    .map((cell) => `hours on two lines: ${cell}`)
}

/** A short word is never cut at a syllable: it may be somebody’s name. */
function cutWords(words: readonly Word[], blocks: readonly PreparedBlock[]): readonly string[] {
  const json = JSON.stringify(blocks)
  return words
    .filter(({ text }) => /^\p{L}+[-‐\u00ad]$/u.test(text) && !json.includes(text))
    .flatMap(({ text }) => {
      const whole = new RegExp(`(?<!\\p{L})${text.slice(0, -1)}\\p{Ll}+`, 'u').exec(json)?.[0]
      return whole && whole.length <= 10 ? [`word cut: ${text} (${whole})`] : []
    })
}

const day =
  /(\p{L}+)?\s?\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}/gu

/** Under its title, a paper that calls people names the day of the week. */
function dayWithoutName({ subtitle = '' }: Document): readonly string[] {
  return [...subtitle.matchAll(day)]
    .filter(([, before = '']) => !before.endsWith('di') && before !== 'dimanche')
    .map(([whole]) => `day without its name: ${whole}`)
}

const bare = (text: string) => text.replace(/\s/g, '')
