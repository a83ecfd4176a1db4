import { z } from 'zod'
import { type NewsletterKind, newsletterKinds } from '#kit/content/newsletter-kinds.ts'
import { say } from '#kit/form.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { plainWords } from '#kit/words.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { type LetterPicture, lacksWords, pictureShape } from './picture.ts'

/** A piece of a letter. What comes from the house is copied: the letter stays what it was when it left. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | ({ readonly kind: 'picture' } & LetterPicture)
  | ({ readonly kind: 'item' } & ItemWords)

/** An event, a resource, a call or a learning, with words that may be changed for this letter. */
export interface ItemWords {
  readonly key: string
  readonly from: NewsletterItem['kind']
  readonly title: string
  readonly text: string
  /** A path of this house, or a whole address. */
  readonly href: string
  readonly at: string
  /** The instant after which it tells of the past, as it was when it was taken. */
  readonly until?: string
}

export type BlockKind = LetterBlock['kind']

/** Those that one writes; an item is taken from the house. */
export const blockKinds = ['heading', 'text', 'picture', 'button'] as const

const address = z
  .string()
  .max(500)
  .refine(
    (text) => /^(?:https:\/\/|\/(?!\/))\S+$/.test(text),
    say(
      'Donnez une adresse qui commence par https:// ou, dans ce site, par /.',
      'Give an address that begins with https:// or, on this site, with /.',
    ),
  )

export const blockShapes = {
  heading: z.object({ text: z.string().min(1).max(160) }),
  text: z.object({ markdown: z.string().min(1).max(8_000) }),
  picture: pictureShape,
  button: z.object({ label: z.string().min(1).max(80), href: address }),
  item: z.object({
    title: z.string().min(1).max(200),
    text: z.string().max(1_500).default(''),
    href: address,
  }),
} as const satisfies Record<BlockKind, z.ZodType>

/** What a letter says of itself in a mailbox, before it is opened. */
export const envelopeShape = z.object({
  title: z.string().min(1).max(160),
  subject: z.string().min(1).max(120),
  preheader: z.string().max(160).default(''),
})

export type Envelope = z.infer<typeof envelopeShape>

export const mostBlocks = 60

export type BlockRefusal = 'not-there' | 'too-many' | 'already-there' | 'pictures-too-heavy'

/** Pieces taken from the house, after those that are there; one piece is taken once. */
export function withItems(
  blocks: readonly LetterBlock[],
  items: readonly NewsletterItem[],
): Result<readonly LetterBlock[], BlockRefusal> {
  const known = new Set(blocks.flatMap((block) => (block.kind === 'item' ? [block.key] : [])))
  const fresh = items.filter(({ key }) => !known.has(key)).map(itemBlock)
  if (fresh.length === 0) return refused('already-there')
  if (blocks.length + fresh.length > mostBlocks) return refused('too-many')
  return done([...blocks, ...fresh])
}

/**
 * Sheets first, then kind by kind, the latest first. What happens once is told once: what the last letter carried is no
 * news; what is to come, or still open, may be recalled.
 */
export function newItems(
  items: readonly NewsletterItem[],
  last: readonly LetterBlock[],
): readonly NewsletterItem[] {
  const told = new Set(last.flatMap((block) => (block.kind === 'item' ? [block.key] : [])))
  return items
    .filter(({ kind, key }) => !toldOnce.has(kind) || !told.has(key))
    .toSorted(
      (item, other) =>
        newsletterKinds.indexOf(item.kind) - newsletterKinds.indexOf(other.kind) ||
        other.at.getTime() - item.at.getTime(),
    )
}

const toldOnce: ReadonlySet<NewsletterKind> = new Set(['resource', 'draw', 'decision', 'member'])

/** More than that are looked for by their words. */
export const fewItems = 10

/** Those that have all these words, in their title or their text. */
export function itemsWith(
  items: readonly NewsletterItem[],
  words: string,
): readonly NewsletterItem[] {
  const asked = plainWords(words).split(' ').filter(Boolean)
  return items.filter(({ title, text }) => {
    const answer = plainWords(`${title} ${plainProse(text)}`)
    return asked.every((word) => answer.includes(word))
  })
}

function itemBlock({ key, kind, title, text, href, at, until }: NewsletterItem): LetterBlock {
  return {
    kind: 'item',
    key,
    from: kind,
    title: title.slice(0, 200),
    text: shortened(plainProse(text), 400),
    href,
    at: at.toISOString(),
    ...(until && { until: until.toISOString() }),
  }
}

export interface PastPiece {
  readonly title: string
  readonly until: Date
}

/** Pieces that ask to come or to vote, and that will be over when the letter leaves. */
export function pastPieces(blocks: readonly LetterBlock[], leavesAt: Date): readonly PastPiece[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'item' || block.until === undefined) return []
    const until = new Date(block.until)
    return until <= leavesAt ? [{ title: block.title, until }] : []
  })
}

/** Cut between two words, and said to be cut. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const space = line.lastIndexOf(' ', length - 1)
  return `${line.slice(0, space > length / 2 ? space : length - 1)}…`
}

export function withBlock(
  blocks: readonly LetterBlock[],
  block: LetterBlock,
): Result<readonly LetterBlock[], BlockRefusal> {
  return blocks.length < mostBlocks ? done([...blocks, block]) : refused('too-many')
}

export function withBlockAt(
  blocks: readonly LetterBlock[],
  at: number,
  block: LetterBlock,
): Result<readonly LetterBlock[], BlockRefusal> {
  return blocks[at] ? done(blocks.with(at, block)) : refused('not-there')
}

export function withoutBlock(
  blocks: readonly LetterBlock[],
  at: number,
): Result<readonly LetterBlock[], BlockRefusal> {
  return blocks[at] ? done(blocks.toSpliced(at, 1)) : refused('not-there')
}

/** One place up or down; at an end it stays where it is. */
export function moved(
  blocks: readonly LetterBlock[],
  at: number,
  way: 'up' | 'down',
): Result<readonly LetterBlock[], BlockRefusal> {
  const block = blocks[at]
  if (!block) return refused('not-there')
  const to = Math.min(blocks.length - 1, Math.max(0, at + (way === 'up' ? -1 : 1)))
  return done(blocks.toSpliced(at, 1).toSpliced(to, 0, block))
}

/** An item is under the heading that comes before it; before any, it is under the title of the letter. */
export function itemTitleAt(blocks: readonly LetterBlock[], at: number): 'h2' | 'h3' {
  return blocks.slice(0, at).some(({ kind }) => kind === 'heading') ? 'h3' : 'h2'
}

/** The first words of a letter, for feeds and lists. */
export function summaryOf(blocks: readonly LetterBlock[]): string {
  const words = blocks.map((block) => {
    if (block.kind === 'text') return plainProse(block.markdown)
    return block.kind === 'item' ? `${block.title}.` : ''
  })
  return shortened(words.join(' '), 300)
}

/** A picture that says nothing to those who do not see it. */
export function isUnworded(block: LetterBlock): boolean {
  return block.kind === 'picture' && lacksWords(block)
}

/** Mail clients cut what is longer: the end of a letter holds the way out of it. */
export const heaviestLetter = 100_000

export type LetterProblem = 'no-subject' | 'no-block' | 'too-heavy' | 'no-alternative'

/** What keeps a letter from leaving. */
export function letterProblems(
  letter: { readonly subject: string; readonly blocks: readonly LetterBlock[] },
  bytes: number,
): readonly LetterProblem[] {
  return [
    ...(letter.subject.trim() === '' ? (['no-subject'] as const) : []),
    ...(letter.blocks.length === 0 ? (['no-block'] as const) : []),
    ...(bytes > heaviestLetter ? (['too-heavy'] as const) : []),
    ...(letter.blocks.some(isUnworded) ? (['no-alternative'] as const) : []),
  ]
}
