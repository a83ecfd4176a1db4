import type { Answer } from '../answer.ts'
import { same } from './protocol-merge.ts'

/** A text typed and never sent is kept this long after the last key. */
export const draftDays = 90

/**
 * A text that is not in the protocol: `open`, typed and not sent yet; `aside`, refused because someone
 * else had saved meanwhile; `settled`, its author has chosen what to do of it.
 */
export interface ProtocolDraft {
  readonly id: string
  readonly experimentId: string
  readonly section: string
  readonly authorId: string | undefined
  /** The version of the section it started from; 0 when it had never been written. */
  readonly baseVersion: number
  readonly answer: Answer
  readonly state: 'open' | 'aside' | 'settled'
  readonly savedAt: Date
  readonly settledAt?: Date | undefined
  /** The version that holds what was chosen; undefined when the other text was left in place. */
  readonly settledVersion?: number | undefined
}

/**
 * What to do with a save: `nothing` is new in it; it is `saved`; or it was written beside a text that
 * somebody else saved meanwhile, and has to be brought together with it.
 */
export function fateOf(
  current: { readonly answer: Answer | undefined; readonly version: number },
  save: { readonly answer: Answer; readonly baseVersion: number },
): 'nothing' | 'saved' | 'beside' {
  if (same(current.answer, save.answer)) return 'nothing'
  return current.version === save.baseVersion ? 'saved' : 'beside'
}
