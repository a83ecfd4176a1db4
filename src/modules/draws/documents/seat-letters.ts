import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import type { Draw } from '../draw.ts'
import { writtenTicket } from '../draw-log.ts'
import type { Recruit } from '../recruit.ts'
import { seatTexts } from '../texts/seat.ts'
import { addressLines } from './letters.ts'

/** The letter of a seat, for whoever has no mail: yes or no by the square, or by telephone with the ticket. */
export function seatLetters(of: {
  readonly draw: Draw
  readonly who: string
  readonly phone: string
  readonly seats: readonly {
    readonly recruit: Recruit
    readonly link: string
    readonly answerBy: string
  }[]
  readonly now: Date
  readonly locale: Locale
}): LetterBatch {
  const said = seatTexts[of.locale]
  const [first] = of.seats
  const day = first ? writtenDay(first.answerBy, of.locale) : ''
  return {
    title: said.letterTitle(of.draw.title),
    language: of.locale,
    authors: [of.who],
    date: of.now,
    sender: of.who,
    subject: said.title,
    before: [said.letterWhat(of.draw.title), said.letterAnswer(day)],
    how: said.letterHow,
    phone: of.phone ? said.letterPhone(of.phone) : said.letterNoPhone,
    after: [said.needs, said.unanswered],
    noticeTitle: said.letterNoticeTitle,
    notice: [said.letterNotice(of.who)],
    footer: said.letterFooter,
    alt: said.letterAlt,
    letters: of.seats.map(({ recruit, link }) => ({
      to: addressLines(recruit, of.locale).join('\n'),
      place: writtenDay(dayOf(of.now), of.locale),
      code: writtenTicket(recruit.ticket).slice(0, 14),
      qr: qrSvg(link, 200),
    })),
  }
}
