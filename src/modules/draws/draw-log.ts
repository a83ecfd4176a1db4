import type { Happening } from '#engines/sortition/index.ts'

/** What the public log of a draw may say. The first ones belong to the preparation and the recruitment. */
export const logKinds = [
  'rules-published',
  'letters-fixed',
  'letters-dropped',
  'mailing-committed',
  'alternates-planned',
  'reopened',
  'frozen',
  'left',
  'quotas-checked',
  'quotas-relaxed',
  'listed',
  'unlisted',
  'witnessed',
  'committed',
  'stamped',
  'dice',
  'dice-differ',
  'drawn',
  'described',
  'confirmed',
  'vacated',
  'replaced',
  'left-empty',
  'decided',
  'voided',
  'closed',
] as const
export type LogKind = (typeof logKinds)[number]

/** Classes of reason for a seat given back: never the person’s own words. */
export const vacancyReasons = [
  'declined',
  'unreachable',
  'withdrawn',
  'ineligible',
  'no-agreement',
  'no-answer',
  'excluded',
] as const
export type VacancyReason = (typeof vacancyReasons)[number]

/** What concerns one ticket is told by its day: the hour would help to guess who it is. */
const aboutOne = new Set<string>([
  'confirmed',
  'vacated',
  'replaced',
  'left-empty',
  'decided',
  'left',
])

export function publicMoment(kind: string, now: Date): string {
  const instant = `${now.toISOString().slice(0, 19)}Z`
  return aboutOne.has(kind) ? instant.slice(0, 10) : instant
}

/** Seats as the log tells them: who sits now, in the order of the list, and how each seat came. */
export interface SeatNow {
  /** The ticket that the chance gave this seat to. */
  readonly first: string
  /** Who holds it now; `undefined` while it is vacant. */
  readonly ticket: string | undefined
  readonly confirmed: boolean
  readonly history: readonly string[]
}

export function seatsNow(panel: readonly string[], log: readonly Happening[]): readonly SeatNow[] {
  const seats = panel.map((ticket) => ({
    first: ticket,
    ticket: ticket as string | undefined,
    confirmed: false,
    history: [ticket],
  }))
  for (const { kind, payload } of log) {
    const ticket = String(payload['ticket'] ?? '')
    const held = seats.find((seat) => seat.ticket === ticket)
    if (kind === 'confirmed' && held) held.confirmed = true
    if (kind === 'vacated' && held) {
      held.ticket = undefined
      held.confirmed = false
    }
    if (kind === 'replaced') {
      const seat = seats.find(
        (entry) => entry.ticket === undefined && entry.history.at(-1) === String(payload['seat']),
      )
      if (!seat) continue
      seat.ticket = ticket
      seat.history.push(ticket)
    }
  }
  return seats
}

/** Groups of four signs: what is read aloud and compared with a poster. */
export function inFours(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** A ticket as it is printed: `214D-FF44-A1B2…`. */
export function writtenTicket(ticket: string): string {
  return (
    ticket
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join('-') ?? ''
  )
}
