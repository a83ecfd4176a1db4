import { readers } from '../imports/readers.ts'

/** How far a mailbox was read: a UID means something only with the validity it came with (RFC 9051 §2.3.1). */
export interface MailboxPlace {
  readonly uidValidity: string
  readonly lastUid: number
}

export interface RawLetter {
  readonly uidValidity: string
  readonly uid: number
  /** Its first bytes, as they came; a longer letter is cut. */
  readonly bytes: Uint8Array
  readonly receivedAt: Date | undefined
}

export interface Mailbox {
  /** What tells it from another one, without its password. */
  readonly key: string
  /**
   * Hands over, oldest first, what came after `place`, or since `from` when the mailbox is new or was
   * made again. Nothing is changed there, not even what is unread. Throws what stopped it.
   */
  read(
    asked: { readonly place: MailboxPlace | undefined; readonly from: Date },
    take: (letter: RawLetter) => Promise<void>,
  ): Promise<void>
}

/** Of one letter: its words, not what is attached to it. */
const longestLetter = readers.letter.bytes
const lettersAtOnce = 200

/**
 * `imaps://name:password@server/INBOX`. With `imap:` the line is made safe before the password leaves,
 * unless the server is on this machine.
 */
export function imapMailbox(address: string): Mailbox {
  const url = new URL(address)
  const secure = url.protocol === 'imaps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const user = decodeURIComponent(url.username)
  const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX'
  const isLocal = host === 'localhost' || host === '127.0.0.1' || host === '::1'
  const open = async () => {
    // Few instances read a mailbox: the others never load what reads one.
    const { ImapFlow } = await import('imapflow')
    return new ImapFlow({
      host,
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      ...(secure ? {} : { doSTARTTLS: !isLocal }),
      auth: { user, pass: decodeURIComponent(url.password) },
      logger: false,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
    })
  }
  return {
    key: `${user}@${host}/${folder}`,
    async read({ place, from }, take) {
      const client = await open()
      // What breaks between two commands is said by the next one.
      client.on('error', () => undefined)
      await client.connect()
      try {
        const box = await client.mailboxOpen(folder, { readOnly: true })
        const uidValidity = String(box.uidValidity)
        const known = place?.uidValidity === uidValidity ? place.lastUid : undefined
        const found = await client.search(
          known === undefined ? { since: from } : { uid: `${known + 1}:*` },
          { uid: true },
        )
        // `12:*` names the last letter even when it came before 12.
        const fresh = (found || []).filter((uid) => uid > (known ?? 0)).sort((a, b) => a - b)
        for (const uid of fresh.slice(0, lettersAtOnce)) {
          const letter = await client.fetchOne(
            String(uid),
            { source: { start: 0, maxLength: longestLetter }, internalDate: true },
            { uid: true },
          )
          // Taken away meanwhile by somebody who reads the same mailbox.
          if (!letter) continue
          if (!letter.source) continue
          const receivedAt = letter.internalDate ? new Date(letter.internalDate) : undefined
          await take({ uidValidity, uid, bytes: letter.source, receivedAt })
        }
      } finally {
        await client.logout().catch(() => client.close())
      }
    },
  }
}
