import type { Ctx } from '#platform/context.ts'
import type { Mailbox } from '#platform/mail/mailbox.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { readLetter } from '../../reading/index.ts'
import { claimMailbox, freeMailbox } from '../../sources/index.ts'
import { takeLetter } from '../actions/take-letter.ts'

export interface MailboxReport {
  /** Letters looked at, and finds made of them. */
  readonly letters: number
  readonly fresh: number
  readonly problem: string
}

const minute = 60_000
/** Whoever fell while reading frees it by the clock. */
const leaseMinutes = 10
const pauseMinutes = 5
/** A mailbox met for the first time is read from there: the rest is old news. */
const firstDays = 30

/** Reads the mailbox once, unless another process does. Undefined when it is not its moment. */
export async function readMailbox(needs: {
  readonly act: <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>
  readonly mailbox: Mailbox
  readonly now: () => Date
  readonly pauseMs?: number
}): Promise<MailboxReport | undefined> {
  const { act, mailbox, now, pauseMs = pauseMinutes * minute } = needs
  const keyHash = sha256Of(mailbox.key)
  const after = (ms: number) => new Date(now().getTime() + ms)
  const claimed = await act((ctx) =>
    claimMailbox(ctx.db, keyHash, { now: now(), until: after(leaseMinutes * minute) }),
  )
  if (!claimed) return undefined

  const report = { letters: 0, fresh: 0, problem: '' }
  const from = after(-firstDays * 24 * 60 * minute)
  try {
    await mailbox.read({ place: claimed.place, from }, async (raw) => {
      const letter = await readLetter(raw)
      const { fresh } = await act((ctx) => takeLetter(ctx, keyHash, raw, letter))
      report.letters++
      report.fresh += fresh
    })
  } catch (error) {
    report.problem = problemOf(error)
  }
  const told = { at: after(pauseMs), readAt: now(), problem: report.problem }
  await act((ctx) => freeMailbox(ctx.db, keyHash, told))
  return report
}

/** What the library of mail throws; anything else is a breakdown. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  if ('authenticationFailed' in error && error.authenticationFailed) return 'mail-refused'
  if ('code' in error || 'response' in error || 'responseStatus' in error) return 'mail-unreachable'
  throw error
}
