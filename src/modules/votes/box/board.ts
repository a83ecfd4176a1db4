import { canonicalJson, sha256 } from '../canonical.ts'

/** One line of the public board, as it is kept: the very text that was hashed. */
export interface BoardLine {
  readonly height: number
  readonly body: string
  readonly previousHash: string
  readonly hash: string
}

/** A batch by screen has as many receipts at least, unless it is the last one, at the count. */
export const leastOfABatch = 10

/**
 * What the board says. Receipts come in batches, at fixed hours, in their own order: neither their place nor the moment
 * at which they appear may meet the one at which somebody voted. `ballot` and `paper` are how boards were written until
 * November 2026, a line as each came: they are read, and written no more (decision 0037).
 */
export type BoardEvent =
  | { readonly kind: 'opened'; readonly at: string; readonly vote: PublicDefinition }
  | { readonly kind: 'ballots'; readonly trackers: readonly string[] }
  | {
      readonly kind: 'papers'
      readonly batches: readonly string[]
      readonly trackers: readonly string[]
    }
  /** A batch that should not have been typed has left the box; its receipts were never shown. */
  | {
      readonly kind: 'dropped'
      readonly at: string
      readonly batch: string
      readonly sheets: number
      readonly reason: string
    }
  | { readonly kind: 'ballot'; readonly tracker: string; readonly replaces?: string | undefined }
  | { readonly kind: 'paper'; readonly batch: string; readonly trackers: readonly string[] }
  | {
      readonly kind: 'extended'
      readonly at: string
      readonly closesAt: string
      readonly reason: string
    }
  /** With its reason when it comes before the end that was said. */
  | { readonly kind: 'shut'; readonly at: string; readonly reason?: string }
  | { readonly kind: 'cancelled'; readonly at: string; readonly reason: string }
  | {
      readonly kind: 'closed'
      readonly at: string
      readonly turnout: Turnout
      /** Hash of the ballots, in the order of their receipts. */
      readonly box: string
      /** Hash of the result. */
      readonly result: string
      /** Receipts of the board whose ballots their voters replaced; it is not said by which. Unsaid by the first boards. */
      readonly replaced?: number
      /** Why all of it is published although it tells how somebody voted. */
      readonly reason?: string
    }
  /**
   * The end of a secret vote whose ballots would tell how somebody voted. Neither they, nor any number that comes from
   * what they say, nor its hash, which so few ballots make easy to guess; their own hash holds, they have salts.
   */
  | {
      readonly kind: 'decided'
      readonly at: string
      readonly turnout: { readonly voters: number; readonly ballots: number }
      /** Places of the options that were chosen, in the order of the ballot. */
      readonly winners: readonly number[]
      readonly box: string
      readonly replaced: number
      readonly reason: string
    }

export interface Turnout {
  readonly voters: number
  readonly screen: number
  readonly paper: number
  /** Marked on the paper roll: never less than the sheets. */
  readonly paperMarks: number
  readonly blank: number
  readonly spoilt: number
}

/** What anyone needs to count again. */
export interface PublicDefinition {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly details: string
  readonly options: readonly { readonly label: string; readonly details: string }[]
  readonly method: string
  readonly learning: readonly string[]
  readonly grades: readonly string[]
  readonly approvalFrom: number
  readonly seats: number
  readonly tier: string
  readonly weightRule: string
  readonly proxies: number
  readonly voters: number
  readonly tieOrder: readonly number[]
  readonly closesAt: string
  readonly protocolVersion: number | null
}

export const firstHash = '0'.repeat(64)

/** The next line after this one. */
export async function chained(
  voteId: string,
  last: { readonly height: number; readonly hash: string },
  event: BoardEvent,
): Promise<BoardLine> {
  const body = canonicalJson(event)
  const height = last.height + 1
  const previousHash = last.hash || firstHash
  return { height, body, previousHash, hash: await hashOf(voteId, height, previousHash, body) }
}

export function hashOf(voteId: string, height: number, previousHash: string, body: string) {
  return sha256(canonicalJson(['ouvroir board 1', voteId, height, previousHash, body]))
}

export function eventOf(body: string): BoardEvent {
  return JSON.parse(body) as BoardEvent
}

export type Channel = 'screen' | 'paper'

/** The receipts that the board has shown, each with how its ballot came; or the place, from 1, of one that is not in its place. */
export function receiptsOn(events: readonly BoardEvent[]): Map<string, Channel> | number {
  const receipts = new Map<string, Channel>()
  for (const [at, event] of events.entries()) {
    if (event.kind === 'ballot' && event.replaces !== undefined)
      if (!receipts.delete(event.replaces)) return at + 1
    for (const tracker of trackersOf(event)) {
      if (receipts.has(tracker)) return at + 1
      receipts.set(tracker, event.kind.startsWith('paper') ? 'paper' : 'screen')
    }
  }
  return receipts
}

/** The receipts of one line. */
export function trackersOf(event: BoardEvent): readonly string[] {
  if (event.kind === 'ballot') return [event.tracker]
  return 'trackers' in event ? event.trackers : []
}
