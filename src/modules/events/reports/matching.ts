import { plainWords } from '#kit/words.ts'
import type { MatchReason } from '../told-report.ts'

/** Someone registered, as far as a report may recognise them. */
export interface Registered {
  readonly id: string
  readonly name: string
  readonly email: string
}

interface Seen {
  readonly name: string
  readonly email: string
}

export interface Match {
  readonly registrationId: string | undefined
  readonly reason: MatchReason
}

const likeEnough = 0.8
const apart = 0.05

/** Who is it? `kept` holds what people confirmed before, by the mark of each name. */
export function matchAttendee(
  seen: Seen,
  registered: readonly Registered[],
  kept?: { readonly registrationId: string | null },
): Match {
  if (kept) return { registrationId: kept.registrationId ?? undefined, reason: 'kept' }
  const email = seen.email.toLowerCase()
  const same = email ? registered.filter((one) => one.email.toLowerCase() === email) : []
  if (same.length === 1) return { registrationId: same[0]?.id, reason: 'email' }

  // Two people of one mailbox are told apart by their names.
  const scored = (same.length > 1 ? same : registered)
    .map(({ id, name }) => ({ id, score: likeness(seen.name, name) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (!best || best.score < likeEnough) return { registrationId: undefined, reason: 'none' }
  // Two people look alike: a person chooses, the machine does not.
  if (next && best.score - next.score < apart) return { registrationId: undefined, reason: 'none' }
  return { registrationId: best.id, reason: best.score === 1 ? 'name' : 'likeness' }
}

/**
 * From 0 to 1, whatever the order of the words, accents, capitals and titles: "MORVAN Ines",
 * "Inès Morvan (mairie)". An initial stands for a first name, for less.
 */
export function likeness(one: string, other: string): number {
  const a = wordsOf(one)
  const b = wordsOf(other)
  if (a.length === 0 || b.length === 0) return 0
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const left = [...many]
  let sum = 0
  for (const word of few) {
    const scores = left.map((candidate) => wordLikeness(word, candidate))
    const best = Math.max(...scores)
    sum += best
    left.splice(scores.indexOf(best), 1)
  }
  // Words more on one side cost a little: a town or a role is often added to a name.
  return Math.max(
    0,
    sum / few.length - 0.05 * left.length - (few.length === 1 ? 0.25 * left.length : 0),
  )
}

function wordsOf(name: string): readonly string[] {
  const pieces = name.split(/[)\]}]/)
  const bare = pieces
    .map((piece, at) => (at < pieces.length - 1 ? piece.replace(/[([{].*/s, ' ') : piece))
    .join(' ')
  const words = plainWords(bare || name).split(' ')
  return words.filter((word) => word && !/^(m|mr|mme|mlle|dr|me)$/.test(word))
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.75 : 0
  return 1 - distance(a, b) / Math.max(a.length, b.length)
}

/** Levenshtein's: letters to change, add or take off. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
