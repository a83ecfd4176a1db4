import type { MailReason, ServerProblem } from '#kit/mail-reason.ts'

export type TestLetterRefusal = 'forbidden' | 'no-server' | 'no-address' | 'invented'

/** How letters leave this house, as the letters themselves tell: the last one that a server took or refused. */
export type MailState =
  | { readonly kind: 'no-server' }
  | { readonly kind: 'untested' }
  /** The test letter is in the queue. */
  | { readonly kind: 'waiting'; readonly since: Date }
  | { readonly kind: 'failed'; readonly at: Date; readonly why: ServerProblem }
  | { readonly kind: 'sent'; readonly at: Date }

/** A letter of the outbox, for what it tells of the server. */
export interface LetterSent {
  readonly at: Date
  readonly sentAt: Date | undefined
  readonly state: string
  readonly why: MailReason | undefined
  /** The letter that an administrator asked for, to try. */
  readonly isTest: boolean
}

/**
 * A letter refused for its reader says nothing against the server, unless it is the one that was to try it. `letters` come
 * newest first.
 */
export function mailState(letters: readonly LetterSent[], mailLeaves: boolean): MailState {
  if (!mailLeaves) return { kind: 'no-server' }
  for (const { at, sentAt, state, why, isTest } of letters) {
    if (isTest && (state === 'queued' || state === 'sending')) return { kind: 'waiting', since: at }
    if (state === 'sent') return { kind: 'sent', at: sentAt ?? at }
    if (state === 'failed' && (isTest || why !== 'refused'))
      return { kind: 'failed', at, why: serverSide(why) }
  }
  return { kind: 'untested' }
}

function serverSide(why: MailReason | undefined): ServerProblem {
  if (why === undefined || why === 'invented' || why === 'no-server' || why === 'maybe-left')
    return 'other'
  return why === 'given-up' ? 'no-answer' : why
}
