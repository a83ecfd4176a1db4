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

/** One line to the mail server, kept open from one message to the next. */
export interface BulkPost {
  hand(given: Handover): Promise<Handed>
  close(): void
}

/** Providers close a line that lasts: it is renewed before. */
const perLine = 500
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

export function bulkPost(smtpUrl: string, name: string): BulkPost {
  const { auth, ...options } = parseConnectionUrl(smtpUrl)
  let line: SMTPConnection | undefined
  let used = 0

  const open = () =>
    new Promise<SMTPConnection>((resolve, reject) => {
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

  const leave = () => {
    line?.quit()
    line = undefined
    used = 0
  }

  return {
    async hand({ from, to, message }) {
      if (used >= perLine) leave()
      try {
        line ??= await open()
      } catch (error) {
        return isRefusal(error)
          ? { how: 'refused', code: codeOf(error) }
          : { how: 'away', code: codeOf(error) }
      }
      used++
      // Read only once the server has said “go on”: before that, nothing has left.
      let begun = false
      const stream = Readable.from(
        (function* () {
          begun = true
          yield message
        })(),
      )
      const error = await sent(line, { from, to }, stream)
      if (!error) return { how: 'taken' }
      const handed = judge(error, begun)
      if (handed.how === 'later' || handed.how === 'never') await reset(line)
      else {
        line.close()
        line = undefined
        used = 0
      }
      return handed
    },
    close: leave,
  }
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
