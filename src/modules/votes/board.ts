import { canonicalJson, sha256 } from './canonical.ts'

/** One line of the public board, as it is kept: the very text that was hashed. */
export interface BoardLine {
  readonly height: number
  readonly body: string
  readonly previousHash: string
  readonly hash: string
}

/** What the board says. A ballot has no time: the order of the board must not meet a clock. */
export type BoardEvent =
  | { readonly kind: 'opened'; readonly at: string; readonly vote: PublicDefinition }
  | { readonly kind: 'ballot'; readonly tracker: string; readonly replaces?: string | undefined }
  | { readonly kind: 'paper'; readonly batch: string; readonly trackers: readonly string[] }
  | {
      readonly kind: 'extended'
      readonly at: string
      readonly closesAt: string
      readonly reason: string
    }
  | { readonly kind: 'shut'; readonly at: string }
  | { readonly kind: 'cancelled'; readonly at: string; readonly reason: string }
  | {
      readonly kind: 'closed'
      readonly at: string
      readonly turnout: Turnout
      /** Hash of the ballots, in the order of their receipts. */
      readonly box: string
      /** Hash of the result. */
      readonly result: string
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
