import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'

export const mailingStates = ['draft', 'ready', 'sending', 'paused', 'sent', 'cancelled'] as const
export type MailingState = (typeof mailingStates)[number]

/** `asleep`: nobody sent for half a day, so the base may be an old copy. `refused`: the server said no. */
export type PauseReason = 'person' | 'asleep' | 'refused'

/** A letter, as the pages of sending show it. */
export interface Mailing {
  readonly id: string
  readonly slug: string
  readonly listId: string
  readonly title: string
  readonly subject: string
  readonly language: Locale
  readonly transactional: boolean
  readonly state: MailingState
  readonly pauseReason: PauseReason | undefined
  readonly confirmedAt: Date | undefined
  readonly sentAt: Date | undefined
}

export type SendingGesture = 'pause' | 'resume' | 'cancel'

const moves: Readonly<
  Record<SendingGesture, { readonly from: readonly MailingState[]; readonly to: MailingState }>
> = {
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['draft', 'ready', 'sending', 'paused'], to: 'cancelled' },
}

/** What a gesture makes of a mailing; what has left has left. */
export function moved(
  state: MailingState,
  gesture: SendingGesture,
): Result<MailingState, 'not-now'> {
  const { from, to } = moves[gesture]
  return from.includes(state) ? done(to) : refused('not-now')
}

/** Only what was read again and marked ready may leave. */
export function mayLeave(state: MailingState): boolean {
  return state === 'ready'
}

export type QueueRefusal = 'not-found' | 'forbidden' | 'not-now' | 'not-written' | 'nobody'
