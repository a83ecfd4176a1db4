import type { MergeLine } from '#platform/documents/docx-merge.ts'
import type { Recruit } from '../recruit.ts'
import { letterTexts } from '../texts/letter.ts'
import { addressColumns, type LettersOf, letterWords } from './letters.ts'

/** The letter with its fields, under the names that the CSV of the merge has. */
export function mergeLetter(of: LettersOf, people: readonly Recruit[]): readonly MergeLine[] {
  const { csv } = letterTexts[of.locale]
  const words = letterWords(of)
  const field = (name: string) => ({ field: name.replaceAll(' ', '_') })
  return [
    ...words.sender.split('\n').map((line) => [line]),
    [],
    ...addressColumns(of, people).map((at) => [field(csv.line(at + 1))]),
    [],
    [words.subject],
    ...words.before.map((line) => [line]),
    ...words.how.split('\n').map((line) => [line]),
    [field(csv.code)],
    [field(csv.link)],
    ...words.phone.split('\n').map((line) => [line]),
    ...words.after.map((line) => [line]),
    [],
    ...words.signature.split('\n').map((line) => [line]),
    [],
    [words.noticeTitle],
    ...words.notice.map((line) => [line]),
    [words.footer],
  ]
}
