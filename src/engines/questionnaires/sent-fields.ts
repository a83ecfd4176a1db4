import type { SentFile } from './answers.ts'

/** What a form sends: a text for each field, several for boxes of one name, a file that was kept by whoever calls. */
export type SentFields = Readonly<Record<string, string | readonly string[] | SentFile | undefined>>

/** Names of the fields of a question: itself, then `id__part`. */
export const partOf = (question: string, part: string) => `${question}__${part}`
export const otherField = (question: string) => partOf(question, 'other')
export const preferNotField = (question: string) => partOf(question, 'prefer_not')
