import { writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import type { Locale } from '#kit/texts.ts'
import type { Mail } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import { aboutDraw } from '../../recruits/index.ts'
import { letterTexts, type ToldSessions, writtenCode } from '../../recruits/nouns.ts'
import { registrationTexts } from '../../registration/nouns.ts'

/** Somebody of a first draw agreed to be asked again: the same as a letter of paper says, with their code. */
export function againMail(of: {
  readonly draw: Draw
  /** Title of the first draw. */
  readonly first: string
  readonly who: string
  readonly recruitment: Pick<Recruitment, 'phone'>
  readonly sessions: ToldSessions
  readonly to: { readonly email: string; readonly firstName: string; readonly code: string }
  readonly baseUrl: string
  readonly locale: Locale
}): Mail {
  const { draw, to, recruitment, baseUrl, locale } = of
  const own = registrationTexts[locale]
  const texts = letterTexts[locale]
  const closes = draw.registrationClosesOn
  return {
    to: to.email,
    subject: own.againSubject(draw.title),
    text: [
      own.mailHello(to.firstName),
      own.againWhy(of.who, of.first),
      texts.what(of.who, draw.panelSize, draw.title),
      ...aboutDraw(draw, of.sessions, locale),
      closes ? texts.answerBy(writtenDay(closes, locale)) : texts.answer,
      `${baseUrl}${codePaths.code(to.code)}`,
      own.typed(writtenCode(to.code), `${baseUrl.replace(/^https?:\/\//, '')}${letterPath}`),
      [recruitment.phone ? texts.orCall(unbrokenPhone(recruitment.phone)) : '', texts.orPaper]
        .filter(Boolean)
        .join('\n'),
      texts.second(draw.panelSize),
      own.mailEnd,
    ].join('\n\n'),
    // It opens a registration.
    keepHours: 72,
  }
}
