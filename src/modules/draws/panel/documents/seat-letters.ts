import { dayOf, writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
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
  const texts = seatTexts[of.locale]
  const [first] = of.seats
  const recruitment = of.recruitment ?? defaultRecruitment(of.draw.id)
  const address = `${of.baseUrl.replace(/^https?:\/\//, '')}${letterPath}`
  const day = first ? writtenDay(first.answerBy, of.locale) : ''
  return {
    title: texts.letterTitle(of.draw.title),
    language: of.locale,
    authors: [of.who],
    date: of.now,
    sender: letterhead(of.who, recruitment),
    signature: signature(of.who, recruitment),
    subject: texts.title,
    before: [
      letterTexts[of.locale].salutation,
      texts.letterWhat(of.draw.title),
      ...aboutDraw(of.draw, of.sessions, of.locale),
      texts.letterAnswer(day),
    ],
    how: texts.letterHow,
    phone: [
      recruitment.phone ? texts.letterPhone(unbrokenPhone(recruitment.phone)) : '',
      texts.letterByPost,
    ]
      .filter(Boolean)
      .join('\n'),
    after: [texts.needs, texts.unanswered],
    noticeTitle: texts.letterNoticeTitle,
    notice: [texts.letterNotice(of.who)],
    footer: texts.letterFooter,
    alt: texts.letterAlt,
    letters: of.seats.map(({ recruit, link }) => ({
      to: addressLines(recruit, of.locale).join('\n'),
      place: texts.letterPlace(writtenDay(dayOf(of.now), of.locale), writtenTicket(recruit.ticket)),
      // Whoever has the code of a letter types it; the others scan the square, or call with their ticket.
      ...(recruit.code
        ? { code: writtenCode(recruit.code), how: texts.letterHowCode(address) }
        : { code: writtenTicket(recruit.ticket) }),
      qr: qrSvg(link, 200),
    })),
  }
}
