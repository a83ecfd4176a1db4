import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { LookedSheet, ScanSubject } from '../scan.ts'
import { deletePagesOf, insertOnce, lockBatch, markEntered } from '../store/batches.ts'
import type { CountRefusal } from './look-at-sheets.ts'

export interface SheetsToTake extends ScanSubject {
  readonly batch: string
  /** False where the number is a code that counts once by itself, and must be written nowhere. */
  readonly isNumberKept: boolean
}

/**
 * Sheets that one person looked at, entered now: their numbers count once, whatever the batch, and what was read of them
 * goes at once. What could not be read stays, to be sent again.
 */
export async function takeSheets(
  ctx: Ctx,
  may: (viewer: Viewer | undefined) => boolean,
  asked: SheetsToTake,
  sheets: readonly LookedSheet[],
): Promise<Result<undefined, CountRefusal>> {
  const batch = await lockBatch(ctx.db, asked, asked.batch)
  if (!batch) return refused('not-found')
  if (!may(ctx.person)) return refused('forbidden')
  const numbers = sheets.map(({ number }) => number)
  if (asked.isNumberKept && !(await insertOnce(ctx.db, batch, numbers)))
    return refused('counted-meanwhile')
  await markEntered(ctx.db, batch.id)
  await deletePagesOf(ctx.db, batch.id, numbers)
  return done()
}
