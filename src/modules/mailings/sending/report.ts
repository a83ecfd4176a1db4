import type { Counts, RecipientState } from '../audience/nouns.ts'
import type { LinkCount } from '../clicks/nouns.ts'
import type { MailingState } from '../mailing.ts'

/** What a letter became, for pages and machines. */
export interface MailingReport {
  readonly id: string
  readonly title: string
  readonly state: MailingState
  /** Restored, and nobody has said yet that letters may leave. */
  readonly held: boolean
  readonly done: number
  readonly total: number
  readonly counts: Counts
  readonly reasons: readonly {
    readonly state: RecipientState
    readonly reason: string
    readonly count: number
  }[]
  /** How often each link was followed; undefined when the letter does not count. */
  readonly links: readonly LinkCount[] | undefined
  /** Who may have received it twice, or not at all. */
  readonly uncertain: readonly {
    readonly number: number
    readonly email: string | undefined
    readonly state: string
    readonly doubts: number
  }[]
}
