import { type Day, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { mailTexts } from '../texts/mails.ts'
import { type Letter, letter, type Sender } from './letter.ts'

/** A month before an account that sleeps is erased. */
export function inactiveMail(
  locale: Locale,
  sender: Sender,
  { to, lastDay, url }: { to: string; lastDay: Day; url: string },
): Letter {
  const texts = mailTexts[locale]
  return letter(locale, sender, {
    to,
    subject: texts.inactiveSubject(sender.houseName),
    body: texts.inactive(writtenDay(lastDay, locale), url),
  })
}

/** Somebody of the house gave a role: what it is, from when, and how one comes in. */
export function roleMail(
  locale: Locale,
  sender: Sender,
  input: { readonly to: string; readonly role: string; readonly from: Day; readonly url: string },
): Letter {
  const texts = mailTexts[locale]
  return letter(locale, sender, {
    to: input.to,
    subject: texts.roleSubject(sender.houseName),
    body: texts.role(input.role, writtenDay(input.from, locale), input.url),
  })
}

/** The last letter: it leaves before the address is forgotten, and is not kept. */
export function erasedMail(locale: Locale, sender: Sender, { to }: { to: string }): Letter {
  const texts = mailTexts[locale]
  const subject = texts.erasedSubject(sender.houseName)
  return letter(locale, sender, { to, subject, body: texts.erased, keepHours: 1 })
}

/** Any change of what opens an account is told to its owner. */
export function factorMail(
  locale: Locale,
  sender: Sender,
  { to, change }: { to: string; change: 'added' | 'removed' | 'recovered' },
): Letter {
  const texts = mailTexts[locale]
  return letter(locale, sender, {
    to,
    subject: texts.factorSubject(sender.houseName),
    body: `${texts.factor[change]}\n\n${texts.factorDoubt}`,
  })
}

/** To those who answer requests about rights. */
export function requestsMail(
  locale: Locale,
  sender: Sender,
  { to, count, url }: { to: string; count: number; url: string },
): Letter {
  const texts = mailTexts[locale]
  const subject = texts.requestsSubject(count)
  return letter(locale, sender, { to, subject, body: texts.requests(url) })
}
