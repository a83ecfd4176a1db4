import { create } from 'qrcode'
import { dayOf, writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { plainProse, textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import { grouped } from '../../canonical.ts'
import type { Vote } from '../../vote.ts'
import { linesOfAddress } from '../reach.ts'
import { letterTexts } from '../texts/letter.ts'

export interface LetterTo {
  readonly name: string
  readonly address: string
  readonly code: string
  readonly link: string
}

/** What the team says as it prints: how to reach the polling office, where paper is, who signs. */
export interface LetterWords {
  readonly phone: string
  readonly place: string
  readonly signature: string
}

interface LettersOf {
  readonly vote: Vote
  readonly now: Date
  readonly locale: Locale
  /** Who sends them: who writes, where to answer and who signs are said by it alone. */
  readonly head: Letterhead
  /** Where to write when the letterhead has no e-mail address. */
  readonly contactEmail: string
  /** Of the vote, to be typed. */
  readonly shortAddress: string
  /** Where the code of any letter of the house is typed. */
  readonly anyLetter: string
  readonly words: LetterWords
}

/** For a window envelope: who writes, why you, the question, until when, the ways to vote, and a code that opens one ballot. */
export function codeLetters(of: LettersOf, letters: readonly LetterTo[]): LetterBatch {
  const { vote, locale, head, words } = of
  const texts = letterTexts[locale]
  const end = writtenInstant(vote.closesAt, locale)
  const mail = head.contacts.find((line) => line.includes('@')) ?? of.contactEmail
  return {
    title: texts.subject(vote.title),
    language: locale,
    authors: [head.name],
    date: of.now,
    sender: head.name,
    subject: texts.subject(vote.title),
    before: [
      texts.why(head.name),
      texts.question(plainProse(vote.question)),
      ...(vote.details === '' ? [] : [textProse(vote.details)]),
      texts.until(end),
    ],
    how: texts.how(of.shortAddress, of.anyLetter),
    phone: texts.square,
    after: [texts.paper(words.place), texts.help(words.phone, mail), texts.keep],
    signature: words.signature || head.name,
    noticeTitle: texts.noticeTitle,
    notice: (vote.tier === 'tracked'
      ? texts.noticeTracked(head.name, mail)
      : texts.noticeOpen(head.name, mail)
    ).split('\n'),
    footer: texts.footer,
    alt: texts.alt,
    letters: letters.map(({ name, address, code, link }) => ({
      to: [name, ...linesOfAddress(address)].join('\n'),
      place: writtenDay(dayOf(of.now), locale),
      code: grouped(code),
      qr: qrSvg(link),
    })),
  }
}

const margin = 4

/** The dark squares of a QR code, as one path; always dark on light. */
function qrSvg(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data).map((cell, at) =>
    cell ? `M${margin + (at % size)} ${margin + Math.floor(at / size)}h1v1h-1z` : '',
  )
  const side = size + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#ffffff"/><path d="${squares.join('')}" fill="#000000"/></svg>`
}
