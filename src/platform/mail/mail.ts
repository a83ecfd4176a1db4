import { type Kysely, sql } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import { mostTries, problemOf } from '#kit/mail-reason.ts'
import type { Config } from '../config.ts'
import type { FileStore, IcalEvent, MailFile } from '../context.ts'
import type { OutboxMailRow, PlatformTables } from '../tables.ts'
import { addJobs } from '../world.ts'
import { type CarriedPicture, inlineParts } from './carried-pictures.ts'

/** Sends one mail to one person. */
export interface Post {
  send(mail: {
    id: string
    to: string
    subject: string
    text: string
    html?: string
    icalEvent?: IcalEvent
    file?: MailFile
    pictures?: readonly CarriedPicture[]
    unsubscribeHref?: string
  }): Promise<void>
  close(): void
}

export function smtpPost(config: Config): Post | undefined {
  if (!config.SMTP_URL) return undefined
  const transport: Transporter = createTransport(config.SMTP_URL, {
    from: config.MAIL_FROM,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(config.baseUrl).hostname
  return {
    async send({ id, to, icalEvent, file, pictures, unsubscribeHref, ...content }) {
      // A stable identifier: whoever receives a mail twice after a crash can see that it is one.
      await transport.sendMail({
        to: { name: '', address: to },
        messageId: `<${id}@${host}>`,
        ...content,
        ...(unsubscribeHref ? { headers: oneClick(unsubscribeHref) } : {}),
        ...(icalEvent ? { icalEvent: { ...icalEvent, filename: 'invitation.ics' } } : {}),
        ...partsBeside(file, pictures),
      })
    },
    close: () => transport.close(),
  }
}

function partsBeside(file: MailFile | undefined, pictures: readonly CarriedPicture[] = []) {
  const { attachments = [] } = inlineParts(pictures)
  const beside = file ? [{ filename: file.name, content: contentOf(file) }] : []
  const all = [...attachments, ...beside]
  return all.length > 0 ? { attachments: all } : {}
}

function contentOf(file: MailFile): string | Buffer {
  return 'text' in file ? file.text : Buffer.from(file.bytes)
}

/** What a mail program needs to show its own « se désabonner » (RFC 2369, RFC 8058). */
function oneClick(href: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${encodeURI(decodeURI(href))}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** The job `send-mail`: marks first, sends, marks again; a crash in between sends at most once more. */
export async function sendQueuedMail(
  db: Kysely<PlatformTables>,
  post: Post,
  id: string,
  now: Date,
  files?: Pick<FileStore, 'read'>,
): Promise<void> {
  const mail = await db
    .updateTable('outbox_mails')
    .set({ state: 'sending', tries: sql`tries + 1` })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'sending', 'failed'])
    .returningAll()
    .executeTakeFirst()
  if (!mail) return
  try {
    const pictures = await Promise.all(mail.pictures.map((picture) => files?.read(picture)))
    await post.send({
      id,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.bodyText,
      ...(mail.bodyHtml ? { html: mail.bodyHtml } : {}),
      ...(mail.icalMethod && mail.bodyIcal
        ? { icalEvent: { method: mail.icalMethod, content: mail.bodyIcal } }
        : {}),
      ...fileOf(mail),
      pictures: pictures.filter((picture) => picture !== undefined),
      ...(mail.unsubscribeHref ? { unsubscribeHref: mail.unsubscribeHref } : {}),
    })
  } catch (error) {
    const reason = problemOf(error)
    await db
      .updateTable('outbox_mails')
      .set({ state: 'failed', lastProblem: reason })
      .where('id', '=', id)
      .execute()
    throw error
  }
  await db
    .updateTable('outbox_mails')
    .set({ state: 'sent', sentAt: now, lastProblem: null })
    .where('id', '=', id)
    .execute()
  // A paper is drawn again from what it says; its bytes would only weigh, and no name can be taken out of them.
  if (mail.attachedBytes)
    await db
      .updateTable('outbox_mails')
      .set({ attachedName: null, attachedBytes: null })
      .where('id', '=', id)
      .execute()
}

function fileOf(mail: OutboxMailRow): { file?: MailFile } {
  const { attachedName: name, attachedText: text, attachedBytes: bytes } = mail
  if (!name) return {}
  if (bytes) return { file: { name, bytes } }
  return text ? { file: { name, text } } : {}
}

/** The local outbox, for administrators. */
export function listOutbox(db: Kysely<PlatformTables>, limit: number, offset = 0) {
  return db
    .selectFrom('outbox_mails')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export function findOutboxMail(db: Kysely<PlatformTables>, id: string) {
  return db.selectFrom('outbox_mails').selectAll().where('id', '=', id).executeTakeFirst()
}

/** After a restore nothing leaves until a person says so. */
export async function releaseHeldMails(
  db: Kysely<PlatformTables>,
  only?: readonly string[],
): Promise<number> {
  const held = await db
    .updateTable('outbox_mails')
    .set({ state: 'queued' })
    .where('state', '=', 'held')
    .$if(only !== undefined, (mails) => mails.where('id', 'in', [...(only ?? [])]))
    .returning('id')
    .execute()
  await addJobs(db, 'send-mail', held)
  return held.length
}

/** Those of these messages that were tried as many times as they are: they are tried as many times again. */
export async function retryFailedMails(
  db: Kysely<PlatformTables>,
  only: readonly string[],
): Promise<number> {
  const again = await db
    .updateTable('outbox_mails')
    .set({ state: 'queued', tries: 0 })
    .where('state', '=', 'failed')
    .where('tries', '>=', mostTries)
    .where('id', 'in', [...only])
    .returning('id')
    .execute()
  await addJobs(db, 'send-mail', again)
  return again.length
}
