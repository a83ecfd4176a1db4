import type { Locale } from '#kit/texts.ts'
import type { Mail } from '#platform/context.ts'
import { presencePath } from '../../paths/presences.ts'
import { registrationPath } from '../../paths.ts'
import type { SatisfactionMoment } from '../../satisfaction.ts'
import { satisfactionTexts } from '../texts/satisfaction.ts'

interface Asked {
  readonly to: string
  readonly locale: Locale
  readonly event: { readonly title: string }
  readonly moment: SatisfactionMoment
  readonly token: string
  /** Of the person's registration: their certificate and the materials are there. */
  readonly mineToken: string
  readonly baseUrl: string
  readonly houseName: string
}

export function satisfactionMail(asked: Asked): Mail {
  const texts = satisfactionTexts[asked.locale]
  const link = asked.baseUrl + presencePath('opinion', { token: asked.token })
  const mine = asked.baseUrl + registrationPath('mine', asked.mineToken)
  const { title } = asked.event
  return asked.moment === 'hot'
    ? {
        to: asked.to,
        subject: texts.mailHot(title),
        text: texts.mailHotText(title, asked.houseName, link, mine),
      }
    : {
        to: asked.to,
        subject: texts.mailCold(title),
        text: texts.mailColdText(title, asked.houseName, link),
      }
}
