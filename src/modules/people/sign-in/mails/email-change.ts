import type { Locale } from '#kit/texts.ts'
import { type Letter, letter, type Sender } from '../../mails/letter.ts'
import { mailTexts } from '../../texts/mails.ts'

/** To the new address. */
export function emailToConfirmMail(
  locale: Locale,
  sender: Sender,
  { to, url }: { to: string; url: string },
): Letter {
  const texts = mailTexts[locale]
  const subject = texts.emailSubject(sender.houseName)
  return letter(locale, sender, { to, subject, body: texts.email(url), keepHours: 1 })
}

/** To whoever holds the new address already: no link, and no word of who asked. */
export function emailHeldMail(locale: Locale, sender: Sender, { to }: { to: string }): Letter {
  const texts = mailTexts[locale]
  const subject = texts.emailHeldSubject(sender.houseName)
  return letter(locale, sender, { to, subject, body: texts.emailHeld, keepHours: 1 })
}

/** To the former address, so that a theft does not stay unseen. */
export function emailChangedMail(locale: Locale, sender: Sender, { to }: { to: string }): Letter {
  const texts = mailTexts[locale]
  const subject = texts.emailChangedSubject(sender.houseName)
  return letter(locale, sender, { to, subject, body: texts.emailChanged, keepHours: 24 })
}
