import type { Config } from '#platform/config.ts'
import type { CarriedPicture } from '#platform/mail/carried-pictures.ts'
import { type DkimKey, messageWriter } from '#platform/mail/signed-message.ts'
import { leaveToken, preferencesToken, returnToken } from '../actions/sign-links.ts'
import { leavePath, preferencesPath } from '../paths.ts'
import type { FrozenMailing } from '../sending/index.ts'
import { bulkHeaders } from '../writing/index.ts'
import { cutLetter } from '../writing/nouns.ts'

export interface Reader {
  readonly number: number
  readonly subscriberId: string
  readonly email: string
  readonly name: string
}

/** What is the same for all letters of an instance. */
export interface Desk {
  readonly from: string
  readonly baseUrl: string
  /** Domain of the addresses that returns and “unsubscribe” mails come back to. */
  readonly returnDomain: string
  readonly messageDomain: string
  readonly secret: string
  readonly dkim: DkimKey | undefined
}

export function deskOf(config: Config, secret: string): Desk {
  const host = new URL(config.baseUrl).hostname
  return {
    from: config.MAIL_FROM,
    baseUrl: config.baseUrl,
    returnDomain: returnDomainOf(config),
    messageDomain: host,
    secret,
    dkim: config.DKIM_PRIVATE_KEY
      ? {
          domain: config.DKIM_DOMAIN ?? domainOfFrom(config),
          selector: config.DKIM_SELECTOR,
          privateKey: config.DKIM_PRIVATE_KEY,
        }
      : undefined,
  }
}

export function returnDomainOf(config: Config): string {
  return config.BOUNCE_DOMAIN ?? config.DKIM_DOMAIN ?? domainOfFrom(config)
}

export function domainOfFrom({ MAIL_FROM }: Pick<Config, 'MAIL_FROM'>): string {
  return /@([^\s>@]+)>?\s*$/.exec(MAIL_FROM)?.[1]?.toLowerCase() ?? 'localhost'
}

/** The same on every try: whoever receives a letter twice can see that it is one. */
export function messageIdOf(desk: Desk, mailingId: string, number: number): string {
  return `<${mailingId}.${number}@${desk.messageDomain}>`
}

/** Writes the letter to each reader: cut once, filled each time. */
export function letterWriter(
  desk: Desk,
  mailing: FrozenMailing,
  pictures: readonly CarriedPicture[],
) {
  const write = messageWriter(desk.dkim)
  const text = cutLetter(mailing.text, 'text')
  const html = mailing.html === undefined ? undefined : cutLetter(mailing.html, 'html')

  return async (reader: Reader, now: Date) => {
    const { number, subscriberId } = reader
    const { secret, baseUrl } = desk
    const words = {
      unsubscribe: baseUrl + leavePath(leaveToken(secret, subscriberId, mailing.listId)),
      preferences: baseUrl + preferencesPath(preferencesToken(secret, subscriberId)),
      name: reader.name,
    }
    const back = (purpose: 'bounce' | 'unsub') =>
      `${purpose}+${returnToken(secret, purpose, mailing.id, number)}@${desk.returnDomain}`
    const message = await write({
      from: desk.from,
      to: reader.email,
      subject: mailing.subject,
      text: text.fill(words),
      html: html?.fill(words),
      pictures,
      messageId: messageIdOf(desk, mailing.id, number),
      date: now,
      headers: bulkHeaders({
        mailingId: mailing.id,
        listKey: mailing.listKey,
        domain: desk.returnDomain,
        unsubscribeHref: words.unsubscribe,
        unsubscribeAddress: back('unsub'),
      }),
    })
    return { from: back('bounce'), to: reader.email, message }
  }
}
