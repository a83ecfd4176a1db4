import { type Change, changesBetween } from './search.ts'
import { isBlankWord, splitWords } from './tokens.ts'

/** What a reader sees of a difference: kept, taken away, put in. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * The difference between two texts, word by word. Pieces that are not `added`, joined, give the
 * first text back; those that are not `removed` give the second.
 *
 *     wordDiff('Le mardi soir', 'Le jeudi soir')
 *     // same "Le ", removed "mardi", added "jeudi", same " soir"
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const a = splitWords(before)
  const b = splitWords(after)
  const changes = joinNear(wordChanges(a, b), a)

  const pieces: DiffPiece[] = []
  let done = 0
  for (const change of changes) {
    push(pieces, 'same', a.slice(done, change.aStart))
    push(pieces, 'removed', a.slice(change.aStart, change.aEnd))
    push(pieces, 'added', b.slice(change.bStart, change.bEnd))
    done = change.aEnd
  }
  push(pieces, 'same', a.slice(done))
  return pieces
}

export function textBefore(pieces: readonly DiffPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'added' ? '' : piece.text)).join('')
}

export function textAfter(pieces: readonly DiffPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'removed' ? '' : piece.text)).join('')
}

/** Words put in and taken away: “12 mots ajoutés, 3 retirés”. */
export function countChanges(pieces: readonly DiffPiece[]): { added: number; removed: number } {
  const count = (kind: DiffPiece['kind']) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, piece) => sum + splitWords(piece.text).filter(isWord).length, 0)
  return { added: count('added'), removed: count('removed') }
}

/** The changes in numbers of words: what both the reading and the merge are made from. */
export function wordChanges(a: readonly string[], b: readonly string[]): readonly Change[] {
  const numbers = new Map<string, number>()
  const numberOf = (token: string) => {
    const known = numbers.get(token) ?? numbers.size
    numbers.set(token, known)
    return known
  }
  return changesBetween(Int32Array.from(a, numberOf), Int32Array.from(b, numberOf))
}

/** Two changes parted by spaces or signs only are one change to the reader's eye. */
function joinNear(changes: readonly Change[], a: readonly string[]): readonly Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    const between = last && a.slice(last.aEnd, change.aStart)
    if (last && between && isThin(between)) {
      joined[joined.length - 1] = { ...last, aEnd: change.aEnd, bEnd: change.bEnd }
    } else {
      joined.push(change)
    }
  }
  return joined
}

function isThin(between: readonly string[]): boolean {
  return between.length <= 3 && between.every((token) => isBlankWord(token) && token !== '\n')
}

function isWord(token: string): boolean {
  return !isBlankWord(token)
}

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], words: readonly string[]) {
  if (words.length > 0) pieces.push({ kind, text: words.join('') })
}
