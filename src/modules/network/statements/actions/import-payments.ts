import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordPayment } from '../../invoices/index.ts'
import { type PaidNews, paidForTeam } from '../../membership/index.ts'
import { mayKeepAccounts } from '../../membership-permissions.ts'
import { findImport, markConfirmed, sourceKeyOf } from '../store/payment-imports.ts'

/** Signs of a label that are kept beside a payment. */
const longestReference = 240

/**
 * Records the lines that a person has matched, by line of the file. What was recorded before is known
 * again: the same file a second time creates nothing.
 */
export async function importPayments(
  ctx: Ctx,
  id: string,
  chosen: ReadonlyMap<number, string>,
): Promise<Result<{ created: number; known: number; refused: number }, 'not-found' | 'forbidden'>> {
  const read = await findImport(ctx.db, id)
  if (!read) return refused('not-found')

  if (!mayKeepAccounts(ctx.person)) return refused('forbidden')

  const counts = { created: 0, known: 0, refused: 0 }
  const paid: PaidNews[] = []
  for (const line of read.lines) {
    const invoiceId = chosen.get(line.line)
    if (invoiceId === undefined) continue
    const recorded = await recordPayment(ctx, invoiceId, {
      amount: line.cents,
      receivedOn: line.day,
      method: line.method,
      // The very words of the bank: whoever checks years later finds the line again.
      reference: `relevé, ligne ${line.line} : ${line.label}`.slice(0, longestReference),
      source: read.kind,
      sourceKey: sourceKeyOf(read.kind, line),
    })
    if (!recorded.ok) counts.refused += 1
    else if (recorded.value.isNew) counts.created += 1
    else counts.known += 1
    if (recorded.ok && recorded.value.news) paid.push(recorded.value.news)
  }
  if (paid.length > 0) ctx.mail(paidForTeam(ctx, paid))
  await markConfirmed(ctx.db, id, ctx.now)

  ctx.audit({ act: 'statement.matched', subject: `statement:${id}`, public: false, detail: counts })
  return done(counts)
}
