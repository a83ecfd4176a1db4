import type { OpeningWait } from '../fixing-acts.ts'
import { isUnreachable, type KnownVoter, lookAlikes } from '../roll/nouns.ts'

/** What a roll leaves to be looked at before its vote opens: pairs of places, and places. */
export interface OpeningWaits {
  readonly 'look-alikes': readonly (readonly [number, number])[]
  readonly unreachable: readonly number[]
}

export function openingWaits(roll: readonly KnownVoter[]): OpeningWaits {
  return {
    'look-alikes': lookAlikes(roll),
    unreachable: [...roll.keys()].filter((at) => isUnreachable(roll[at] as KnownVoter)),
  }
}

/** How many of each, less what was looked at. */
export function countWaits(
  waits: OpeningWaits,
  looked: readonly OpeningWait[],
): Record<OpeningWait, number> {
  const left = (kind: OpeningWait) => (looked.includes(kind) ? 0 : waits[kind].length)
  return { 'look-alikes': left('look-alikes'), unreachable: left('unreachable') }
}
