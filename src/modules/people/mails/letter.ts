import type { Locale } from '#kit/texts.ts'
import { mailTexts } from '../texts/mails.ts'

/** What a letter says of the house that sends it. */
export interface Sender {
  readonly houseName: string
  readonly contactEmail: string
}

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly keepHours?: number
}

interface Draft {
  readonly to: string
  readonly subject: string
  readonly body: string
  /** The text holds a secret that dies sooner than a letter is usually kept. */
  readonly keepHours?: number
}

/** Greeting, body, signature: the same for every letter of this room. */
export function letter(locale: Locale, sender: Sender, draft: Draft): Letter {
  const texts = mailTexts[locale]
  const end = texts.signature(sender.houseName, sender.contactEmail)
  return {
    to: draft.to,
    subject: draft.subject,
    text: `${texts.hello}\n\n${draft.body}\n\n-- \n${end}\n`,
    ...(draft.keepHours === undefined ? {} : { keepHours: draft.keepHours }),
  }
}
