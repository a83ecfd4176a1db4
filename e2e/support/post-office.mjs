// A mail server of its own process: it writes down what it received before it says so.
//   node post-office.mjs LEDGER [PORT]
import { appendFileSync } from 'node:fs'
import { SMTPServer } from 'smtp-server'

const [ledger, port = '0'] = process.argv.slice(2)

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, session, done) {
    let head = ''
    stream.on('data', (bytes) => {
      if (head.length < 4000) head += bytes
    })
    // Cut before its last dot: it is no message, and nothing is written down.
    stream.on('error', () => undefined)
    stream.on('end', () => {
      const [, messageId] = /^message-id:\s*(<[^>]+>)/im.exec(head) ?? []
      const to = session.envelope.rcptTo.map(({ address }) => address).join(',')
      appendFileSync(ledger, `${to} ${messageId}\n`)
      done()
    })
  },
})
server.on('error', () => undefined)
server.listen(Number(port), '127.0.0.1', () =>
  process.stdout.write(`${server.server.address().port}\n`),
)
