import {
  engineVersion,
  type Fixed,
  hashOf,
  leafOf,
  poolFile,
  roundAt,
  sealDraw,
} from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { numbered } from '#kit/words.ts'

/** A draw without quotas and without an account: lines that are pasted, seats, dice or the beacon. */
export interface SimpleDraw {
  readonly id: string
  readonly title: string
  readonly seats: number
  readonly size: number
  readonly pool: string
  readonly fixed: string
  readonly rules: string
  readonly commitment: string
  /** 0: dice alone. */
  readonly round: number
  readonly keyHash: string
  readonly committedAt: Date
  readonly dice: string | undefined
  readonly signature: string | undefined
  readonly drawnAt: Date | undefined
}

export const mostLines = 5000

export type PastedRefusal = 'too-few' | 'too-many' | 'too-long' | 'twice'

/** One name or number a line; blanks at both ends and empty lines do not count. Twice the same line is refused. */
export function pastedLines(text: string): Result<readonly string[], PastedRefusal> {
  const lines = linesOf(text)
  if (lines.length < 2) return refused('too-few')
  if (lines.length > mostLines) return refused('too-many')
  if (lines.some((line) => line.length > 200)) return refused('too-long')
  return repeatedLines(text).length > 0 ? refused('twice') : done(lines)
}

export function repeatedLines(text: string): readonly string[] {
  const seen = new Set<string>()
  return linesOf(text).filter((line) => seen.size === seen.add(line).size)
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** `07` of 60: numbers of one width, so that their order is that of the list. */
export function numberOf(at: number, size: number): string {
  return String(at + 1).padStart(String(size).length, '0')
}

/** What stands for each line: it opens with the line and the secret key, and tells nothing without them. */
function simpleLeaf(line: string, ticket: string, key: string): string {
  const salt = hashOf(`${key}|${ticket}`).slice(0, 32)
  return leafOf({ ticket, traits: { ligne: line }, household: '', code: '', salt })
}

/** The first round that nobody can know yet: a minute from now. */
export function nextRound(now: Date): number {
  return roundAt(now.getTime() / 1000 + 60) + 1
}

export function makeSimpleDraw(
  asked: {
    readonly id: string
    readonly title: string
    readonly seats: number
    readonly lines: readonly string[]
    readonly key: string
    readonly byDice: boolean
  },
  now: Date,
): SimpleDraw {
  const { id, title, seats, lines, key, byDice } = asked
  const size = lines.length
  const pool = poolFile(
    lines.map((line, at) => {
      const ticket = numberOf(at, size)
      return `${ticket};${simpleLeaf(line, ticket, key)}`
    }),
  )
  const round = byDice ? 0 : nextRound(now)
  const rules = simpleRules(title, seats, size, byDice)
  const at = `${now.toISOString().slice(0, 19)}Z`
  const plain: Fixed = { title, seats, method: 'rank', round, engine: engineVersion, at }
  const sealed = sealDraw({
    fixed: plain,
    rules,
    pool,
    panels: [],
    log: [{ at, kind: 'committed', payload: {} }],
  })
  return {
    ...{ id, title, seats, size, pool, rules, round, keyHash: hashOf(key), committedAt: now },
    fixed: sealed.text,
    commitment: sealed.commitment,
    dice: undefined,
    signature: undefined,
    drawnAt: undefined,
  }
}

function simpleRules(title: string, seats: number, size: number, byDice: boolean): string {
  return [
    `Tirage simple : ${title}`,
    `${numbered(seats, 'numéros', 'fr')} parmi ${size}, tous avec la même chance.`,
    byDice
      ? 'Le sort : des dés à dix faces, lancés après la publication de l’empreinte, dans leur ordre.'
      : 'Le sort : la balise drand quicknet du tour fixé d’avance.',
    'L’ordre des numéros en découle ; les premiers sont tirés, les suivants sont remplaçants dans cet ordre.',
    '',
  ].join('\n')
}

/** The names of a list that is pasted again, number by number; `undefined` when it is not the same list. */
export function namesAgain(
  pool: string,
  lines: readonly string[],
  key: string,
): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>()
  const again = lines.map((line, at) => {
    const ticket = numberOf(at, lines.length)
    names.set(ticket, line)
    return `${ticket};${simpleLeaf(line, ticket, key)}`
  })
  return poolFile(again) === pool ? names : undefined
}
