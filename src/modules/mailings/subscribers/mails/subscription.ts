import type { Locale } from '#kit/texts.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import { confirmDays } from '../consent.ts'
import { consentTexts } from '../texts/consent.ts'

/** Asks whoever has this address whether they asked. */
export function confirmationMail(
  locale: Locale,
  { houseName, contactEmail }: PublicSettings,
  input: { readonly to: string; readonly lists: readonly string[]; readonly url: string },
): Mail {
  const texts = consentTexts[locale]
  return {
    to: input.to,
    subject: texts.mailSubject(houseName),
    text: `${texts.mail(input.lists.join(', '), input.url)}\n\n-- \n${houseName}\n${contactEmail}\n`,
    keepHours: confirmDays * 24,
  }
}

/** To someone who asks for what they have already: the page cannot say it, the mailbox can. */
export function alreadyMail(
  locale: Locale,
  { houseName, contactEmail }: PublicSettings,
  input: { readonly to: string; readonly url: string },
): Mail {
  const texts = consentTexts[locale]
  return {
    to: input.to,
    subject: texts.alreadySubject(houseName),
    text: `${texts.already(input.url)}\n\n-- \n${houseName}\n${contactEmail}\n`,
    keepHours: 24,
  }
}
