import { done, type Result, refused } from '#kit/result.ts'
import { isAdministrator } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { mostInFiles } from '#platform/lists/send-rows.ts'
import type { OutboxLine } from '../outbox.ts'
import { listMails } from '../store/mails.ts'

/** Those of the envelopes that `asked` leaves, without their letters. Addresses leave the house: the memory keeps who took how many, and when. */
export async function exportOutbox(
  ctx: Ctx,
  asked: (all: readonly OutboxLine[]) => readonly OutboxLine[],
): Promise<Result<readonly OutboxLine[], 'forbidden'>> {
  if (!isAdministrator(ctx.person)) return refused('forbidden')

  const mails = asked(await listMails(ctx.db, { limit: mostInFiles }))

  const detail = { count: mails.length }
  ctx.audit({ act: 'mails.exported', subject: 'house', public: false, detail })
  return done(mails)
}
