import type { MergeLetter } from '#platform/documents/docx-merge.ts'
import type { Recruit } from '../recruit.ts'
import { letterTexts } from '../texts/letter.ts'
import { addressColumns, type LettersOf, letterWords } from './letters.ts'

/** The letter with its fields, under the names that the CSV of the merge has. */
export function mergeLetter(of: LettersOf, people: readonly Recruit[]): MergeLetter {
  const said = letterTexts[of.locale]
  const { csv } = said
  const words = letterWords(of)
  const field = (name: string) => ({ field: name.replaceAll(' ', '_') })
  return {
    title: said.title(of.draw.title),
    language: of.locale,
    author: words.who,
    sender: words.sender,
    lines: [
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
    ],
    signature: words.signature,
    notice: [[words.noticeTitle], ...words.notice.map((line) => [line])],
    footer: words.footer,
  }
}
