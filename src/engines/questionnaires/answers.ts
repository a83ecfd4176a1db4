import type { ContactWay } from './contact-ways.ts'

/** What one question got. “Blank” and “I prefer not to answer” are two things, everywhere. */
export type Answer =
  | { readonly state: 'blank' }
  | { readonly state: 'prefer-not' }
  | { readonly state: 'given'; readonly value: Value }

/**
 * By kind: a text (dates `YYYY-MM-DD`, communes by their code), a number, a yes or a no; the option or the options that
 * were chosen, and the words of “other”; options from the most preferred on; the column of each row; ways of reaching
 * somebody; a file that whoever calls keeps.
 */
export type Value =
  | string
  | number
  | boolean
  | { readonly chosen: string | readonly string[]; readonly other?: string }
  | { readonly ranked: readonly string[] }
  | { readonly rows: Readonly<Record<string, string>> }
  | { readonly ways: Readonly<Partial<Record<ContactWay, string>>> }
  | SentFile

export interface SentFile {
  /** As whoever keeps it calls it. */
  readonly file: string
  /** As its person calls it, as long as they answer. */
  readonly name?: string
  readonly type: string
  readonly bytes: number
}

/** By the id of the question. A question that was not asked has no answer at all. */
export type Answers = Readonly<Record<string, Answer>>

/**
 * Answers as they were kept in JSON, which has no infinity: a number that was too long for a number stands there as `null`,
 * and is read as left blank.
 */
export function keptAnswers(kept: Answers): Answers {
  return Object.fromEntries(
    Object.entries(kept).map(([id, answer]) => [id, isLost(answer) ? { state: 'blank' } : answer]),
  )
}

const isLost = (answer: Answer): boolean =>
  answer.state === 'given' && (answer.value as Value | null) === null
