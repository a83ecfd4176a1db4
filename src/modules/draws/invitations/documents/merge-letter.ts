import { dayOf, writtenDay } from '#kit/dates.ts'
import type { MergeLetter } from '#platform/documents/docx-merge.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { letterTexts, type Recruit } from '../../recruits/nouns.ts'
import { addressColumns, bare, type LettersOf, letterWords } from './letters.ts'

/** The letter with its fields, under the names that the CSV of the merge has. */
export function mergeLetter(of: LettersOf, people: readonly Recruit[]): MergeLetter {
  const texts = letterTexts[of.locale]
  const { csv } = texts
  const words = letterWords(of)
  const field = (name: string) => ({ field: name.replaceAll(' ', '_') })
  return {
    title: texts.title(of.draw.title),
    language: of.locale,
    author: words.who,
    sender: words.sender,
    lines: [
      ...addressColumns(of, people).map((at) => ({
        line: [field(csv.line(at + 1))],
        look: 'envelope' as const,
      })),
      { line: [texts.place(writtenDay(dayOf(of.now), of.locale))], look: 'date' },
      { line: [words.subject], look: 'subject' },
      ...words.before.map((line) => ({ line: [line] })),
      { line: [texts.howWithoutSquare(`${bare(of.baseUrl)}${codePaths.enter}`)] },
      { line: [field(csv.code)], look: 'code' },
      { line: [texts.orOpen, field(csv.link)] },
      ...words.phone.split('\n').map((line) => ({ line: [line] })),
      ...words.after.map((line) => ({ line: [line] })),
    ],
    signature: words.signature,
    notice: [[words.noticeTitle], ...words.notice.map((line) => [line])],
    footer: words.footer,
  }
}
