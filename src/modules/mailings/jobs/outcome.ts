import type { Handed } from '#platform/mail/bulk-post.ts'
import type { Outcome, Waiting } from '../sending/index.ts'
import { isGone, maxTries, waitAfter } from '../sending/nouns.ts'

/** What is noted of a letter, from what the server said of it. */
export function outcomeOf(
  { number, tries }: Pick<Waiting, 'number' | 'tries'>,
  handed: Handed,
  at: Date,
): Outcome {
  const base = { number, at, error: undefined, nextTryAt: undefined }
  const later = (ms: number) => new Date(at.getTime() + ms)
  switch (handed.how) {
    case 'taken':
      return { ...base, state: 'sent' }
    case 'never':
      return { ...base, state: isGone(handed.code) ? 'bounced' : 'failed', error: handed.code }
    case 'doubt':
      return { ...base, state: 'uncertain', error: handed.code, nextTryAt: later(waitAfter(1)) }
    case 'later':
      if (tries + 1 >= maxTries) return { ...base, state: 'failed', error: handed.code }
      return {
        ...base,
        state: 'queued',
        error: handed.code,
        nextTryAt: later(waitAfter(tries + 1)),
      }
    default:
      return { ...base, state: 'queued', error: handed.code, untried: true }
  }
}
