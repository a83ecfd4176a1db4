import { dayOf, writtenDay } from '#kit/dates.ts'
import { letterPath } from '#kit/letter-page.ts'
import { unbrokenPhone } from '#kit/phone.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { defaultRecruitment, type Recruitment } from '../../recruitment.ts'
import { aboutDraw, addressLines, letterhead, signature } from '../../recruits/index.ts'
import { letterTexts, type Recruit, type ToldSessions, writtenCode } from '../../recruits/nouns.ts'
import { seatTexts } from '../texts/seat.ts'

/** The letter of a seat, for whoever has no mail: yes or no by the square, or by telephone with the ticket. */
export function seatLetters(of: {
  readonly draw: Draw
  readonly who: string
  readonly recruitment: Recruitment | undefined
  readonly sessions: ToldSessions
  readonly baseUrl: string
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
  const one = of.recruitment ?? defaultRecruitment(of.draw.id)
  const address = `${of.baseUrl.replace(/^https?:\/\//, '')}${letterPath}`
  const day = first ? writtenDay(first.answerBy, of.locale) : ''
  return {
    title: said.letterTitle(of.draw.title),
    language: of.locale,
    authors: [of.who],
    date: of.now,
    sender: letterhead(of.who, one),
    signature: signature(of.who, one),
    subject: said.title,
    before: [
      letterTexts[of.locale].salutation,
      said.letterWhat(of.draw.title),
      ...aboutDraw(of.draw, of.sessions, of.locale),
      said.letterAnswer(day),
    ],
    how: said.letterHow,
    phone: [one.phone ? said.letterPhone(unbrokenPhone(one.phone)) : '', said.letterByPost]
      .filter(Boolean)
      .join('\n'),
    after: [said.needs, said.unanswered],
    noticeTitle: said.letterNoticeTitle,
    notice: [said.letterNotice(of.who)],
    footer: said.letterFooter,
    alt: said.letterAlt,
    letters: of.seats.map(({ recruit, link }) => ({
      to: addressLines(recruit, of.locale).join('\n'),
      place: said.letterPlace(writtenDay(dayOf(of.now), of.locale), writtenTicket(recruit.ticket)),
      // Whoever has the code of a letter types it; the others scan the square, or call with their ticket.
      ...(recruit.code
        ? { code: writtenCode(recruit.code), how: said.letterHowCode(address) }
        : { code: writtenTicket(recruit.ticket) }),
      qr: qrSvg(link, 200),
    })),
  }
}
