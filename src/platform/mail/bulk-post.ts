import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** A message that is ready, byte for byte, and the addresses of its envelope. */
export interface Handover {
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

/** What became of it. Only `doubt` leaves a question: the line fell while the message was on its way. */
export type Handed =
  | { readonly how: 'taken' }
  /** The server says no for now (4xx), or for good (5xx), about this recipient. */
  | { readonly how: 'later' | 'never'; readonly code: string }
  /** Nothing was handed over: no server, no answer, too busy. */
  | { readonly how: 'away'; readonly code: string }
  /** The server refuses the sender itself: nobody would be served. */
  | { readonly how: 'refused'; readonly code: string }
  | { readonly how: 'doubt'; readonly code: string }

/** A message that lies at the server but for its last dot: before that, the server has taken nothing. */
export interface Staged {
  /** Sends the last dot, and says what the server answered. */
  hand(): Promise<Handed>
  /** The message is not wanted after all: the line is cut before the last dot. */
  drop(): void
}

/** Lines to the mail server, kept open from one message to the next. */
export interface BulkPost {
  /** Says everything of a message but the last dot. Four may be under way: three wait while one leaves. */
  stage(handover: Handover): Promise<Staged>
  close(): void
}

/** Providers close a line that lasts: it is renewed before. */
const perLine = 500
const lineCount = 4
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

export function bulkPost(smtpUrl: string, name: string): BulkPost {
  const lines = Array.from({ length: lineCount }, () => new Line(smtpUrl, name))
  return {
    async stage(handover) {
      const line = lines.find((item) => !item.busy)
      if (!line) throw new Error('every line has a message under way')
      return line.stage(handover)
    },
    close() {
      for (const line of lines) line.leave()
    },
  }
}

class Line {
  busy = false
  private connection: SMTPConnection | undefined
  private used = 0
  private readonly smtpUrl: string
  private readonly name: string

  constructor(smtpUrl: string, name: string) {
    this.smtpUrl = smtpUrl
    this.name = name
  }

  async stage({ from, to, message }: Handover): Promise<Staged> {
    this.busy = true
    if (this.used >= perLine) this.leave()
    let line: SMTPConnection
    try {
      line = this.connection ??= await open(this.smtpUrl, this.name)
    } catch (error) {
      return this.settled(isRefusal(error) ? 'refused' : 'away', codeOf(error))
    }
    this.used++
    const gate = latch()
    const lying = latch()
    let fell: unknown
    // Read only once the server has said “go on”; its end, and so the last dot, waits for us.
    const stream = Readable.from(
      (async function* () {
        yield message
        lying.open()
        await gate.opened
      })(),
    )
    const answer = sent(line, { from, to }, stream).then((error) => {
      fell ??= error
      return error
    })
    await Promise.race([lying.opened, answer])
    return {
      hand: async () => {
        // A line that fell while the message waited has given nothing away.
        const before = fell !== undefined
        gate.open()
        const error = await answer
        const handed = error ? judge(error, !before) : ({ how: 'taken' } as const)
        if (handed.how === 'later' || handed.how === 'never') await reset(line)
        else if (handed.how !== 'taken') this.cut()
        this.busy = false
        return handed
      },
      drop: () => {
        this.cut()
        gate.open()
        this.busy = false
      },
    }
  }

  leave() {
    this.connection?.quit()
    this.connection = undefined
    this.used = 0
  }

  private cut() {
    this.connection?.close()
    this.connection = undefined
    this.used = 0
  }

  private settled(how: 'refused' | 'away', code: string): Staged {
    this.busy = false
    return { hand: async () => ({ how, code }), drop: () => undefined }
  }
}

function open(smtpUrl: string, name: string): Promise<SMTPConnection> {
  const { auth, ...options } = parseConnectionUrl(smtpUrl)
  return new Promise<SMTPConnection>((resolve, reject) => {
    const next = new SMTPConnection({ ...options, ...patience, name })
    next.once('error', reject)
    next.once('end', () => reject(problem('ECONNECTION')))
    next.connect(() => {
      if (!auth) return settle()
      next.login(auth, (error) => (error ? reject(error) : settle()))
    })
    const settle = () => {
      next.removeAllListeners('error').on('error', () => undefined)
      next.removeAllListeners('end')
      resolve(next)
    }
  })
}

/** A door that is opened once. */
function latch() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), opened }
}

function sent(
  line: SMTPConnection,
  { from, to }: { from: string; to: string },
  stream: Readable,
): Promise<unknown> {
  return new Promise((resolve) => {
    line.send({ from, to: [to] }, stream, (error) => resolve(error ?? undefined))
  })
}

/** A refused recipient leaves the line in the middle of a message. */
function reset(line: SMTPConnection): Promise<void> {
  return new Promise((resolve) => line.reset(() => resolve()))
}

function judge(error: unknown, begun: boolean): Handed {
  const code = codeOf(error)
  const status = statusOf(error)
  // Refused by our own library before anything was said: not an address.
  if (status === undefined && code === 'EENVELOPE') return { how: 'never', code }
  if (status === undefined) return { how: begun ? 'doubt' : 'away', code }
  // 421: the server closes this line, whoever the message is for.
  if (status === 421) return { how: 'away', code }
  if (status >= 500) return { how: commandOf(error) === 'MAIL FROM' ? 'refused' : 'never', code }
  return { how: commandOf(error) === 'MAIL FROM' ? 'away' : 'later', code }
}

function isRefusal(error: unknown): boolean {
  return (statusOf(error) ?? 0) >= 500
}

/** `550 5.1.1`, or the name of a problem of the line. Never the sentence, which holds the address. */
function codeOf(error: unknown): string {
  const status = statusOf(error)
  if (status === undefined) return field(error, 'code') ?? 'unknown'
  const [, enhanced] = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(field(error, 'response') ?? '') ?? []
  return enhanced ? `${status} ${enhanced}` : String(status)
}

function statusOf(error: unknown): number | undefined {
  const status = Number(field(error, 'responseCode'))
  return Number.isInteger(status) && status > 0 ? status : undefined
}

function commandOf(error: unknown): string {
  return field(error, 'command') ?? ''
}

function field(error: unknown, name: string): string | undefined {
  const value = error instanceof Error ? Reflect.get(error, name) : undefined
  return value === undefined || value === null ? undefined : String(value)
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code })
}
