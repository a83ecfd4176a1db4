import { isNobodys } from '#kit/invented-address.ts'
import { reasonOf } from '#kit/mail-reason.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { findOutboxMail, releaseHeldMails } from '#platform/mail/mail.ts'
import { countEnvelopes, listEnvelopes, type MailEnvelope } from '#platform/mail/outbox.ts'
import { type MailState, mailStates, type OutboxLine, type OutboxMail } from '../outbox.ts'

interface MailsAsked {
  readonly state?: MailState | undefined
  readonly limit: number
  readonly offset?: number
}

/** The newest first. */
export async function listMails(db: Db, asked: MailsAsked): Promise<readonly OutboxLine[]> {
  return (await listEnvelopes(db, asked)).map(toLine)
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

function toLine(row: MailEnvelope): OutboxLine {
  const { id, at, recipient, subject, state } = row
  const why = reasonOf({
    state,
    isNobodys: isNobodys(recipient),
    problem: row.lastProblem ?? undefined,
  })
  return { id, at, recipient, subject, state, why }
}
