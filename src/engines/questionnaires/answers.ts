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
  readonly file: string
  readonly type: string
  readonly bytes: number
}

/** By the id of the question. A question that was not asked has no answer at all. */
export type Answers = Readonly<Record<string, Answer>>
