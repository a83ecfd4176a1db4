import { isNobodys } from '#kit/invented-address.ts'
import { type MailState, mailStates, mostTries, reasonOf } from '#kit/mail-reason.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { findOutboxMail, releaseHeldMails, retryFailedMails } from '#platform/mail/mail.ts'
import {
  countEnvelopes,
  countMatching,
  type EnvelopesAsked,
  listEnvelopes,
  type MailEnvelope,
} from '#platform/mail/outbox.ts'
import type { OutboxLine, OutboxMail } from '../outbox.ts'

/** The newest first, unless another order is asked. */
export async function listMails(db: Db, asked: EnvelopesAsked): Promise<readonly OutboxLine[]> {
  return (await listEnvelopes(db, asked)).map(toLine)
}

export function countMails(db: Db, asked: Omit<EnvelopesAsked, 'limit'>): Promise<number> {
  return countMatching(db, asked)
}

export async function countMailsByState(db: Db): Promise<Readonly<Record<MailState, number>>> {
  const counts = await countEnvelopes(db)
  const entries = mailStates.map((state) => [state, counts.get(state) ?? 0] as const)
  return Object.fromEntries(entries) as Record<MailState, number>
}

export async function findMail(db: Db, id: string): Promise<OutboxMail | undefined> {
  const row = await findOutboxMail(db, id)
  return row && { ...toLine(row), text: row.bodyText }
}

export function releaseMails(ctx: Ctx, only?: readonly string[]): Promise<number> {
  return releaseHeldMails(ctx.db, only)
}

export function retryMails(ctx: Ctx, only: readonly string[]): Promise<number> {
  return retryFailedMails(ctx.db, only)
}

function toLine(row: MailEnvelope): OutboxLine {
  const { id, at, recipient, subject, state, tries } = row
  const why = reasonOf({
    state,
    isNobodys: isNobodys(recipient),
    problem: row.lastProblem ?? undefined,
    tries,
  })
  const isGivenUp = state === 'failed' && tries >= mostTries
  return { id, at, recipient, subject, state, why, isGivenUp }
}
