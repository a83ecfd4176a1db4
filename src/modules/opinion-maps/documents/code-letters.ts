import { writtenCode } from '#kit/codes/letter-code.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { letterTexts } from '../texts/letter.ts'

interface LettersOf {
  readonly map: OpinionMap
  readonly now: Date
  readonly locale: Locale
  readonly head: Letterhead
  /** Where the code of any letter of the house is typed. */
  readonly anyLetter: string
  /** The public page of the map, in full. */
  readonly page: string
  readonly linkOf: (code: string) => string
}

/** Letters without a name: who writes, what about, until when, and a code that answers once. */
export function codeLetters(of: LettersOf, codes: readonly string[]): LetterBatch {
  const { map, now, locale, head } = of
  const texts = letterTexts[locale]
  const subject = texts.subject(map.title)
  return {
    ...{ title: subject, subject, language: locale, authors: [head.name], date: now },
    ...{ sender: head.name, signature: head.name },
    before: [
      texts.why(head.name, map.title),
      texts.how,
      texts.until(writtenDay(map.openUntil, locale)),
      texts.page(of.page),
    ],
    how: texts.type(of.anyLetter),
    phone: texts.square,
    after: [...(head.contacts.length > 0 ? [texts.help(head.contacts)] : []), texts.once],
    noticeTitle: texts.noticeTitle,
    notice: texts.notice.split('\n'),
    footer: texts.footer,
    alt: texts.alt,
    letters: codes.map((code) => ({
      ...{ to: texts.somebody, place: writtenDay(now, locale), code: writtenCode(code) },
      qr: qrSvg(of.linkOf(code), 180),
    })),
  }
}
