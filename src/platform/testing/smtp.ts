import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail server of the test's own, on loopback: it speaks SMTP and keeps what it receives. */
export interface TestPost {
  readonly url: string
  readonly received: ParsedMail[]
  /** What the next messages meet: taken, refused for now, refused for good, or cut after the last dot. */
  behave(how: 'take' | 'later' | 'never' | 'cut'): void
  stop(): Promise<void>
}

export async function startPost(): Promise<TestPost> {
  const received: ParsedMail[] = []
  let how: 'take' | 'later' | 'never' | 'cut' = 'take'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      void simpleParser(stream).then(
        (mail) => {
          if (how === 'later') return done(refusal(451, 'try again later'))
          if (how === 'never') return done(refusal(550, 'no such person'))
          received.push(mail)
          if (how === 'cut') return void closeSession(server, session.id)
          return done()
        },
        // Cut before its last dot: it is no message.
        () => undefined,
      )
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (next) => {
      how = next
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code })
}

/** The message was taken, and the answer never came: the sender cannot know. */
function closeSession(server: SMTPServer, id: string) {
  for (const connection of (server as unknown as { connections: Set<Connection> }).connections) {
    if (connection.id === id) connection._socket.destroy()
  }
}

interface Connection {
  readonly id: string
  readonly _socket: { destroy(): void }
}
