import { done, type Result, refused } from '#kit/result.ts'
import { isAdministrator } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { OutboxLine } from '../outbox.ts'
import { listMails } from '../store/mails.ts'

/** The envelopes as they were asked for, without their letters. Addresses leave the house: the memory keeps who took how many, and when. */
export async function exportOutbox(
  ctx: Ctx,
  asked: Parameters<typeof listMails>[1],
): Promise<Result<readonly OutboxLine[], 'forbidden'>> {
  if (!isAdministrator(ctx.person)) return refused('forbidden')

  const mails = await listMails(ctx.db, asked)

  const detail = { count: mails.length }
  ctx.audit({ act: 'mails.exported', subject: 'house', public: false, detail })
  return done(mails)
}
