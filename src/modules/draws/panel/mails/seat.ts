import { type Day, writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import type { Locale } from '#kit/texts.ts'
import type { Mail } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import type { Recruitment } from '../../recruitment.ts'
import { aboutDraw } from '../../recruits/index.ts'
import { type Recruit, type ToldSessions, writtenCode } from '../../recruits/nouns.ts'
import { seatTexts } from '../texts/seat.ts'

/** Somebody has a seat: the same as the letter of paper says, and the link that answers it. */
export function seatMail(of: {
  readonly draw: Draw
  readonly who: string
  readonly recruit: Recruit
  readonly recruitment: Pick<Recruitment, 'phone' | 'contact'> | undefined
  readonly sessions: ToldSessions
  readonly link: string
  readonly answerBy: Day
  readonly baseUrl: string
  readonly locale: Locale
}): Mail {
  const { draw, recruit, recruitment, locale } = of
  const texts = seatTexts[locale]
  const { phone = '', contact = '' } = recruitment ?? {}
  const ticket = writtenTicket(recruit.ticket)
  const address = `${of.baseUrl.replace(/^https?:\/\//, '')}${letterPath}`
  return {
    to: recruit.identity?.email ?? '',
    subject: texts.mailSubject(draw.title),
    text: [
      texts.mailHello(recruit.identity?.firstName ?? ''),
      `${texts.mailWho(of.who)} ${texts.letterWhat(draw.title)}`,
      ...aboutDraw(draw, of.sessions, locale),
      `${texts.letterAnswer(writtenDay(of.answerBy, locale))}\n${of.link}`,
      recruit.code ? texts.mailCode(writtenCode(recruit.code), address) : '',
      phone ? texts.mailPhone(ticket, unbrokenPhone(phone)) : '',
      contact ? texts.mailContact(contact) : '',
      texts.unanswered,
      texts.mailEnd,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
    // It opens a seat.
    keepHours: 72,
  }
}
