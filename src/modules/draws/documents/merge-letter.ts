import type { MergeLine } from '#platform/documents/docx-merge.ts'
import { letterTexts } from '../texts/letter.ts'
import { type LettersOf, letterWords } from './letters.ts'

/** The letter with its fields, under the names that the CSV of the merge has. */
export function mergeLetter(of: LettersOf): readonly MergeLine[] {
  const { csv } = letterTexts[of.locale]
  const words = letterWords(of)
  const field = (name: string) => ({ field: name.replaceAll(' ', '_') })
  return [
    [words.sender],
    [],
    ...[1, 2, 3, 4, 5, 6].map((at) => [field(csv.line(at))]),
    [],
    [words.subject],
    ...words.before.map((line) => [line]),
    [words.how],
    [field(csv.code)],
    [field(csv.link)],
    ...words.phone.split('\n').map((line) => [line]),
    ...words.after.map((line) => [line]),
    [],
    [words.noticeTitle],
    ...words.notice.map((line) => [line]),
    [words.footer],
  ]
}
