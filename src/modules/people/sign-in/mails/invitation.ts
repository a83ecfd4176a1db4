import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { type Letter, letter, type Sender } from '../../mails/letter.ts'
import { mailTexts } from '../../texts/mails.ts'

export interface InvitationLetter {
  readonly to: string
  readonly inviter: string
  /** Names of the roles, already written out. */
  readonly roles: string
  readonly url: string
  readonly lastDay: Date
}

export function invitationMail(
  locale: Locale,
  sender: Sender,
  invitationLetter: InvitationLetter,
): Letter {
  const texts = mailTexts[locale]
  const lastDay = writtenDay(invitationLetter.lastDay, locale)
  return letter(locale, sender, {
    to: invitationLetter.to,
    subject: texts.invitationSubject(sender.houseName),
    body: texts.invitation(
      invitationLetter.inviter,
      invitationLetter.roles,
      invitationLetter.url,
      lastDay,
    ),
    keepHours: 7 * 24,
  })
}
