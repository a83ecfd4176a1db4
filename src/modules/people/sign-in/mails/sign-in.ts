import type { Locale } from '#kit/texts.ts'
import { type Letter, letter, type Sender } from '../../mails/letter.ts'
import { mailTexts } from '../../texts/mails.ts'

export function signInMail(
  locale: Locale,
  sender: Sender,
  { to, url }: { to: string; url: string },
): Letter {
  const texts = mailTexts[locale]
  return letter(locale, sender, {
    to,
    subject: texts.signInSubject(sender.houseName),
    body: texts.signIn(url),
    keepHours: 1,
  })
}
