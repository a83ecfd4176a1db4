import type { MailReason } from '#kit/mail-reason.ts'

export const mailStates = ['queued', 'local', 'sending', 'sent', 'failed', 'held'] as const

export type MailState = (typeof mailStates)[number]

export interface OutboxLine {
  readonly id: string
  readonly at: Date
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  /** Why it stays here, when there is a reason to say. */
  readonly why: MailReason | undefined
}

/** A message that is opened. */
export interface OutboxMail extends OutboxLine {
  readonly text: string
}
