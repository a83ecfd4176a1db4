import type { MailReason, MailState } from '#kit/mail-reason.ts'

export interface OutboxLine {
  readonly id: string
  readonly at: Date
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  /** Why it stays here, when there is a reason to say. */
  readonly why: MailReason | undefined
  /** Tried as many times as a message is: nothing more happens by itself. */
  readonly isGivenUp: boolean
}

/** A message that is opened. */
export interface OutboxMail extends OutboxLine {
  readonly text: string
}
