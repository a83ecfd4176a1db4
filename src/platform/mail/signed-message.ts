import { createPrivateKey } from 'node:crypto'
import DKIM from 'nodemailer/lib/dkim'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type CarriedPicture, inlineParts } from './carried-pictures.ts'

/** A letter as it is written before it becomes a message. */
export interface Written {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | undefined
  readonly messageId: string
  readonly date: Date
  readonly headers: Readonly<Record<string, string>>
  /** Those that its HTML shows, by their `cid:`. */
  readonly pictures?: readonly CarriedPicture[]
}

export interface DkimKey {
  readonly domain: string
  readonly selector: string
  readonly privateKey: string
}

/** Signed: what a mail program acts upon must be ours, the way out first of all (RFC 8058 §4). */
const signedFields = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Feedback-ID',
].join(':')

/** Writes a message, and signs it when this instance has a key. */
export function messageWriter(key: DkimKey | undefined): (written: Written) => Promise<Buffer> {
  const signer =
    key &&
    new DKIM({
      domainName: key.domain,
      keySelector: key.selector,
      // Read once: to read the key again for each letter takes longer than to sign.
      privateKey: createPrivateKey(key.privateKey.replaceAll('\\n', '\n')),
      headerFieldNames: signedFields,
    })
  return async ({ html, to, headers, pictures = [], ...rest }) => {
    const composer = new MailComposer({
      ...rest,
      ...(html === undefined ? {} : { html }),
      to: { name: '', address: to },
      ...inlineParts(pictures),
      headers: Object.entries(headers).map(([name, value]) => ({ key: name, value })),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const plain = await new Promise<Buffer>((resolve, reject) => {
      composer.compile().build((error, bytes) => {
        if (error || !bytes) reject(error ?? new Error('empty message'))
        else resolve(bytes)
      })
    })
    if (!signer) return plain
    const parts: Buffer[] = []
    for await (const part of signer.sign(plain)) parts.push(part as Buffer)
    return Buffer.concat(parts)
  }
}
