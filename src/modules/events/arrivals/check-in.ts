import { plainWords } from '#kit/words.ts'
import type { Expected } from '../presence.ts'

/** What stands in a QR: a code that says nothing of anyone. */
const prefix = 'OUVROIR:'
const codeShape = /^[0-9A-F]{16}$/

export function ticketText(code: string): string {
  return prefix + code
}

/** The code in a QR, or typed by hand with spaces. */
export function readTicketCode(text: string): string | undefined {
  const bare = text.trim().toUpperCase().replace(/\s/g, '')
  const code = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare
  return codeShape.test(code) ? code : undefined
}

export type Search =
  | { readonly kind: 'one'; readonly found: Expected }
  | { readonly kind: 'several'; readonly found: readonly Expected[] }
  | { readonly kind: 'none' }

/** A code, a number, or some letters of a name in any order. */
export function searchExpected(text: string, people: readonly Expected[]): Search {
  const code = readTicketCode(text)
  const number = /^(?:n[°o]\s*)?(\d{1,6})$/i.exec(text.trim())?.[1]
  if (code || number) {
    const person = people.find((item) => item.code === code || String(item.number) === number)
    return person ? { kind: 'one', found: person } : { kind: 'none' }
  }
  const words = plainWords(text).split(' ').filter(Boolean)
  if (words.length === 0) return { kind: 'none' }
  const found = people.filter(({ name }) => {
    const own = plainWords(name ?? '').split(' ')
    return words.every((word) => own.some((part) => part.startsWith(word)))
  })
  const [first] = found
  if (!first) return { kind: 'none' }
  return found.length === 1 ? { kind: 'one', found: first } : { kind: 'several', found }
}

/** A check-in kept by a phone until it has a network again. */
export interface QueuedScan {
  readonly code: string
  /** When the phone saw it, in milliseconds. */
  readonly at: number
  /** Of a ticket when it is not said: a phone that kept its queue from before. */
  readonly by?: DoorMedium
}

/** How the door knew somebody. */
const doorMedia = ['qr', 'typed', 'ticked'] as const
export type DoorMedium = (typeof doorMedia)[number]

export const scanOutcomes = ['added', 'already', 'no-seat', 'unknown'] as const
export type ScanOutcome = (typeof scanOutcomes)[number]

export interface ScanAnswer {
  readonly code: string
  readonly outcome: ScanOutcome
  readonly number?: number
}

/** A code is that of a ticket, whichever reader typed it; a name or a number was typed, or its line was ticked. */
export function doorMediumOf(typed: string, ticked: boolean): DoorMedium {
  if (ticked) return 'ticked'
  return readTicketCode(typed) ? 'qr' : 'typed'
}

/** `code|milliseconds|how` one a line; what is not of this shape is left out. */
export function readScans(text: string): readonly QueuedScan[] {
  return text.split('\n').flatMap((line) => {
    const [code = '', at = '', how] = line.split('|')
    const read = readTicketCode(code)
    const by = doorMedia.find((medium) => medium === how) ?? 'qr'
    return read && /^\d{1,15}$/.test(at) ? [{ code: read, at: Number(at), by }] : []
  })
}

/** The clock of a phone may be wrong: outside the event, the server's word counts. */
export function seenAt(scan: QueuedScan, now: Date, opensAt: Date): Date {
  const early = opensAt.getTime() - 12 * 3_600_000
  return scan.at >= early && scan.at <= now.getTime() ? new Date(scan.at) : now
}
