import type { Canonical } from './canonical-json.ts'
import type { Link } from './chain.ts'

/** The draw that another one follows, as it was when the second was committed. */
export interface After {
  readonly [name: string]: Canonical | undefined
  /** Empty when the first draw was void before it was committed. */
  readonly commitment: string
  /** Hash of the last link of its log, and its number. */
  readonly log: string
  readonly links: number
}

/** Dice alone are a choice of the rule, published before anyone was written to: the log says so, or they do not count. */
export function diceAloneIsRuled(log: readonly Link[]): boolean {
  const sealedAt = log.findIndex(({ kind }) => kind === 'committed')
  const rule = log
    .slice(0, Math.max(0, sealedAt))
    .findLast(({ kind }) => kind === 'rules-published')
  return rule?.payload['diceAlone'] === true
}

/**
 * A second draw is a commitment that holds the hashes of the first: true when they are those of this very receipt, at
 * the time. What was added to the log of the first since then changes nothing; anything changed before does.
 */
export function followsReceipt(
  after: After,
  first: { readonly commitment: string; readonly log: readonly Link[] },
): boolean {
  const last = first.log[after.links - 1]?.hash ?? ''
  return after.commitment === first.commitment && after.log === last
}
