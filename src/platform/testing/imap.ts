import { createServer, type Socket } from 'node:net'

/** A mailbox of the test's own, on loopback: it speaks enough IMAP4rev1 to be read. */
export interface TestMailbox {
  readonly url: string
  readonly letters: { uid: number; bytes: Buffer; at: Date }[]
  uidValidity: number
  /** Cuts the line after so many letters were fetched. */
  cutAfter: number | undefined
  /** Commands as they came, without their tags. */
  readonly said: string[]
  add(letter: string | Buffer, at?: Date): void
  stop(): Promise<void>
}

const mailboxPassword = 'mot de passe'

export async function startMailbox(): Promise<TestMailbox> {
  const lines = new Set<Socket>()
  const server = createServer((socket) => {
    lines.add(socket)
    socket.on('close', () => lines.delete(socket))
    socket.on('error', () => undefined)
    serveLine(socket, box)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const box: TestMailbox = {
    url: `imap://veille:${encodeURIComponent(mailboxPassword)}@127.0.0.1:${port}/INBOX`,
    letters: [],
    uidValidity: 1,
    cutAfter: undefined,
    said: [],
    add: (letter, at = new Date('2026-11-25T08:00:00Z')) => {
      const uid = (box.letters.at(-1)?.uid ?? 0) + 1
      box.letters.push({ uid, bytes: Buffer.from(letter), at })
    },
    stop: () => {
      for (const line of lines) line.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return box
}

function serveLine(socket: Socket, box: TestMailbox) {
  let rest = ''
  socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n')
  socket.setEncoding('latin1').on('data', (text: string) => {
    rest += text
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      const [tag = '', ...words] = line.split(' ')
      answer(socket, box, tag, words.join(' '))
    }
  })
}

function answer(socket: Socket, box: TestMailbox, tag: string, command: string) {
  box.said.push(command.replace(mailboxPassword, '…'))
  const ok = (...untagged: string[]) =>
    socket.write([...untagged, `${tag} OK done`].map((line) => `${line}\r\n`).join(''))
  const verb = /^(UID )?\w+/i.exec(command)?.[0].toUpperCase()
  if (verb === 'CAPABILITY') return ok('* CAPABILITY IMAP4rev1')
  if (verb === 'LOGIN') {
    const right = command.includes(`"${mailboxPassword}"`)
    return right ? ok() : socket.write(`${tag} NO [AUTHENTICATIONFAILED] no\r\n`)
  }
  if (verb === 'LIST' || verb === 'LSUB') return ok(`* ${verb} (\\HasNoChildren) "/" INBOX`)
  if (verb === 'SELECT' || verb === 'EXAMINE') {
    const next = (box.letters.at(-1)?.uid ?? 0) + 1
    return ok(
      '* FLAGS (\\Seen)',
      `* ${box.letters.length} EXISTS`,
      `* OK [UIDVALIDITY ${box.uidValidity}] .`,
      `* OK [UIDNEXT ${next}] .`,
    )
  }
  if (verb === 'UID SEARCH') return ok(`* SEARCH ${searched(box, command).join(' ')}`.trimEnd())
  if (verb === 'UID FETCH') return fetched(socket, box, tag, command)
  if (verb === 'LOGOUT') return socket.end(`* BYE\r\n${tag} OK done\r\n`)
  if (verb === 'NOOP' || verb === 'ID' || verb === 'CLOSE' || verb === 'UNSELECT') return ok()
  return socket.write(`${tag} BAD unknown\r\n`)
}

function searched(box: TestMailbox, command: string): number[] {
  const from = /\bUID (\d+):\*/i.exec(command.replace(/^UID SEARCH/i, ''))?.[1]
  const since = /SINCE "?([\w-]+)/i.exec(command)?.[1]
  if (since) {
    return box.letters.filter(({ at }) => at >= new Date(`${since} UTC`)).map(({ uid }) => uid)
  }
  const last = box.letters.at(-1)?.uid
  // The rule has it that `12:*` is the last letter when there is none after 12.
  return box.letters
    .filter(({ uid }) => uid >= Number(from ?? 1) || uid === last)
    .map(({ uid }) => uid)
}

function fetched(socket: Socket, box: TestMailbox, tag: string, command: string) {
  const uid = Number(/^UID FETCH (\d+)/i.exec(command)?.[1])
  const most = Number(/<\d+\.(\d+)>/.exec(command)?.[1] ?? Number.MAX_SAFE_INTEGER)
  const rank = box.letters.findIndex((entry) => entry.uid === uid)
  const letter = box.letters[rank]
  if (box.cutAfter !== undefined && box.cutAfter-- <= 0) {
    box.cutAfter = undefined
    socket.destroy()
    return
  }
  if (letter) {
    const bytes = letter.bytes.subarray(0, most)
    const date = letter.at
      .toUTCString()
      .replace(/^\w+, (\d+) (\w+) (\d+) ([\d:]+) .*/, '$1-$2-$3 $4 +0000')
    socket.write(
      `* ${rank + 1} FETCH (UID ${uid} INTERNALDATE "${date}" BODY[]<0> {${bytes.length}}\r\n`,
    )
    socket.write(bytes)
    socket.write(')\r\n')
  }
  socket.write(`${tag} OK done\r\n`)
}
