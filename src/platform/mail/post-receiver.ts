import { SMTPServer } from 'smtp-server'
import { readers } from '../imports/readers.ts'
import type { Log } from '../log.ts'

export interface ReceiverNeeds {
  readonly port: number
  readonly host: string
  readonly log: Log
  /** Is this an address of ours? The others are refused before their message is sent. */
  accepts(address: string): Promise<boolean>
  take(bytes: Uint8Array, recipients: readonly string[]): Promise<void>
}

const longestMessage = readers.returned.bytes

/** A mail server that only receives, for a few addresses. Nothing is relayed. */
export async function receivePost(needs: ReceiverNeeds) {
  const { log } = needs
  const server = new SMTPServer({
    banner: 'Ouvroir',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: longestMessage,
    maxClients: 20,
    socketTimeout: 60_000,
    logger: false,
    onRcptTo({ address }, _session, done) {
      needs.accepts(address).then(
        (ours) => done(ours ? undefined : reply(550, '5.1.1 no such address')),
        (err: unknown) => {
          log.warn({ err }, 'a returned mail was put off')
          done(reply(451, '4.3.0 try again later'))
        },
      )
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      let size = 0
      stream.on('data', (part: Buffer) => {
        size += part.length
        if (size <= longestMessage) parts.push(part)
      })
      stream.on('error', (error) => done(error))
      stream.on('end', () => {
        if (size > longestMessage) return done(reply(552, '5.3.4 too long'))
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        needs.take(Buffer.concat(parts), recipients).then(
          () => done(),
          (err: unknown) => {
            log.warn({ err }, 'a returned mail was put off')
            done(reply(451, '4.3.0 try again later'))
          },
        )
      })
    },
  })
  server.on('error', (err) => log.warn({ err }, 'the receiver of returned mails'))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(needs.port, needs.host, resolve)
  })
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : needs.port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function reply(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code })
}
