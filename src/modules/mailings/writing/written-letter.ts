import type { Locale } from '#kit/texts.ts'
import type { MailingState } from '../mailing.ts'
import type { Envelope, LetterBlock } from './blocks.ts'

/** A letter as it is written. */
export interface Letter extends Envelope {
  readonly id: string
  readonly slug: string
  readonly listId: string
  readonly listName: string
  readonly listPublic: boolean
  readonly segmentId: string | undefined
  readonly blocks: readonly LetterBlock[]
  readonly language: Locale
  readonly state: MailingState
  readonly updatedAt: Date
  readonly sentAt: Date | undefined
  /** The hour that was chosen for it, while it has not left. */
  readonly leavesAt: Date | undefined
}
