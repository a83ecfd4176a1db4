import { isNobodys } from '#kit/invented-address.ts'
import { reasonOf } from '#kit/mail-reason.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { findOutboxMail, listOutbox, releaseHeldMails } from '#platform/mail/mail.ts'
import type { OutboxMailRow } from '#platform/tables.ts'
import type { OutboxLine } from '../outbox.ts'

export async function listMails(db: Db, limit: number): Promise<readonly OutboxLine[]> {
  return (await listOutbox(db, limit)).map(toLine)
}

export async function findMail(db: Db, id: string): Promise<OutboxLine | undefined> {
  const row = await findOutboxMail(db, id)
  return row && toLine(row)
}

export function releaseMails(ctx: Ctx): Promise<number> {
  return releaseHeldMails(ctx.db)
}

function toLine(row: OutboxMailRow): OutboxLine {
  const { id, at, recipient, subject, state } = row
  const why = reasonOf({
    state,
    isNobodys: isNobodys(recipient),
    problem: row.lastProblem ?? undefined,
  })
  return { id, at, recipient, subject, state, why, text: row.bodyText }
}
