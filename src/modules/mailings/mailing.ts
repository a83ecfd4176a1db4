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
  /** The hour that was chosen for it, while it has not left. */
  readonly leavesAt: Date | undefined
  readonly scheduledBy: string | undefined
  /** Why it did not leave at its hour, until somebody acts on it. */
  readonly stayed: StayReason | undefined
  readonly stayedAt: Date | undefined
}

/** What kept a letter from leaving at its hour: each is asked again at that moment. */
export type StayReason =
  | 'too-late'
  | 'held'
  | 'not-ready'
  | 'not-good'
  | 'not-written'
  | 'nobody'
  | 'forbidden'

/** As lists say it: a ready letter whose hour is chosen waits for that hour, not for a hand. */
export const shownStates = [
  'draft',
  'ready',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const
export type ShownState = (typeof shownStates)[number]

export function shownState({ state, leavesAt }: Pick<Mailing, 'state' | 'leavesAt'>): ShownState {
  return state === 'ready' && leavesAt ? 'scheduled' : state
}

/**
 * An hour is chosen for what is ready. One that was changed since is a draft: its hour stays, may be changed, and waits for
 * it to be ready again.
 */
export function mayHaveHour({ state, leavesAt }: Pick<Mailing, 'state' | 'leavesAt'>): boolean {
  return state === 'ready' || (state === 'draft' && leavesAt !== undefined)
}

/** Later than that, nobody expects the letter any more: the house was stopped, or this is an old copy of it. */
const latestHours = 12

export function isPastItsHour(leavesAt: Date, now: Date): boolean {
  return now.getTime() - leavesAt.getTime() > latestHours * 3_600_000
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

export type QueueRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-now'
  | 'not-good'
  | 'not-written'
  | 'nobody'
