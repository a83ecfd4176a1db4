import type { Change } from './search.ts'
import { splitWords } from './tokens.ts'
import { wordChanges } from './word-diff.ts'

/** A stretch on which everybody agrees, or one that both sides wrote in their own way. */
export type MergePiece =
  | { readonly kind: 'agreed'; readonly text: string }
  | { readonly kind: 'both'; readonly base: string; readonly mine: string; readonly theirs: string }

export interface Merge {
  /** Nobody touched the same words: `text` holds the work of both. */
  readonly clean: boolean
  /** The merged text; where both wrote, mine stands first and theirs follows. */
  readonly text: string
  readonly pieces: readonly MergePiece[]
}

/**
 * Three-way merge of words: from the text two people started with, and what each made of it.
 * Changes that overlap or touch are never decided by the machine.
 */
export function mergeWords(base: string, mine: string, theirs: string): Merge {
  const words = splitWords(base)
  const left: Side = sideOf(words, mine)
  const right: Side = sideOf(words, theirs)

  const pieces: MergePiece[] = []
  let done = 0
  for (const knot of knotsOf(left.changes, right.changes)) {
    pieces.push(agreed(words.slice(done, knot.start).join('')))
    pieces.push(untie(words, knot, left, right))
    done = knot.end
  }
  pieces.push(agreed(words.slice(done).join('')))
  return mergeOf(pieces.filter((piece) => piece.kind === 'both' || piece.text !== ''))
}

interface Side {
  readonly words: readonly string[]
  readonly changes: readonly Change[]
}

function sideOf(base: readonly string[], text: string): Side {
  const words = splitWords(text)
  return { words, changes: wordChanges(base, words) }
}

/** Words of the base touched by changes that overlap or touch each other. */
interface Knot {
  readonly start: number
  readonly end: number
}

function knotsOf(left: readonly Change[], right: readonly Change[]): readonly Knot[] {
  const all = [...left, ...right].sort((p, q) => p.aStart - q.aStart || p.aEnd - q.aEnd)
  const knots: Knot[] = []
  for (const change of all) {
    const last = knots.at(-1)
    if (last && change.aStart <= last.end) {
      knots[knots.length - 1] = { start: last.start, end: Math.max(last.end, change.aEnd) }
    } else {
      knots.push({ start: change.aStart, end: change.aEnd })
    }
  }
  return knots
}

function untie(base: readonly string[], knot: Knot, left: Side, right: Side): MergePiece {
  const before = base.slice(knot.start, knot.end).join('')
  const mine = wordsAt(left, knot)
  const theirs = wordsAt(right, knot)
  if (mine === theirs || theirs === before) return agreed(mine)
  if (mine === before) return agreed(theirs)
  return { kind: 'both', base: before, mine, theirs }
}

/** What one side made of these words of the base. */
function wordsAt(side: Side, knot: Knot): string {
  return side.words.slice(moved(side, knot.start, 'start'), moved(side, knot.end, 'end')).join('')
}

/**
 * Where a place of the base has gone. A change that ends at the start of a knot belongs to the knot,
 * so only those that end before it have moved its start.
 */
function moved(side: Side, place: number, edge: 'start' | 'end'): number {
  let shift = 0
  for (const change of side.changes) {
    const passed = edge === 'end' ? change.aEnd <= place : change.aEnd < place
    if (!passed) break
    shift = change.bEnd - change.aEnd
  }
  return place + shift
}

function mergeOf(pieces: readonly MergePiece[]): Merge {
  return {
    clean: pieces.every((piece) => piece.kind === 'agreed'),
    text: pieces
      .map((piece) => (piece.kind === 'agreed' ? piece.text : bothOf(piece.mine, piece.theirs)))
      .join(''),
    pieces,
  }
}

function bothOf(mine: string, theirs: string): string {
  const gap = /\s$/.test(mine) || /^\s/.test(theirs) || mine === '' || theirs === '' ? '' : ' '
  return `${mine}${gap}${theirs}`
}

function agreed(text: string): MergePiece {
  return { kind: 'agreed', text }
}
