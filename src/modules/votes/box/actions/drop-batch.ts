import { isReason } from '#kit/fields.ts'
import { leastReason } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { freeNumbers } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunVotes } from '../../permissions.ts'
import { lockVote } from '../../store/votes.ts'
import { ballotScans } from '../batch.ts'
import { deleteBatch, lockBatch, readSheets } from '../store/batches.ts'
import { takePaperOut } from '../store/box.ts'
import { tellBoard } from './public-definition.ts'

export type DropRefusal = 'not-found' | 'forbidden' | 'not-now' | 'no-such-batch' | 'reason-needed'

/**
 * A batch that should not have been typed leaves before the count, with what it put in the box. Its sheets are not tied to
 * the ballots that they became: for each, one that says the same, weighs the same and came on paper goes, which is the same.
 */
export async function dropBatch(
  ctx: Ctx,
  slug: string,
  label: string,
  reason: string,
): Promise<Result<{ readonly sheets: number }, DropRefusal>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'open' && vote.state !== 'counting') return refused('not-now')
  if (!isReason(reason, leastReason)) return refused('reason-needed')
  const batch = await lockBatch(ctx.db, vote.id, label)
  if (!batch) return refused('no-such-batch')

  const sheets = await readSheets(ctx.db, batch.id, batch.state === 'in-box' ? 2 : 1)
  if (batch.state === 'in-box')
    for (const { choice } of sheets)
      if (choice !== null) await takePaperOut(ctx.db, vote.id, choice, batch.weight)
  await deleteBatch(ctx.db, batch.id)
  await freeNumbers(ctx, { purpose: ballotScans, subject: vote.id }, label)
  await tellBoard(ctx, vote, {
    kind: 'dropped',
    at: ctx.now.toISOString(),
    batch: label,
    sheets: sheets.length,
    reason: reason.trim(),
  })

  ctx.audit({
    act: 'vote.batch-dropped',
    subject: `vote:${vote.id}`,
    public: !vote.hidden,
    detail: { batch: label, sheets: sheets.length, reason: reason.trim() },
  })
  ctx.changed(`vote:${vote.id}`)
  return done({ sheets: sheets.length })
}
