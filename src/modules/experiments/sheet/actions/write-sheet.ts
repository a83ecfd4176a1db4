import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOnTeam } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { contentOf, type SheetWords } from '../case-sheet.ts'
import { findSheet, saveSheet } from '../store/sheets.ts'

export type WriteSheetRefusal = 'not-found' | 'forbidden' | 'written-meanwhile'

/**
 * Saves the sheet. A form that started from an older version is refused with what was typed kept: the
 * page then shows what the other person wrote.
 */
export async function writeSheet(
  ctx: Ctx,
  experimentId: string,
  words: SheetWords,
): Promise<Result<{ version: number }, WriteSheetRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')
  const known = await findSheet(ctx.db, experimentId)
  if ((known?.version ?? 0) !== words.version) return refused('written-meanwhile')

  const version = words.version + 1
  await saveSheet(ctx.db, experimentId, version, {
    title: words.title,
    lead: words.lead,
    licence: words.licence,
    content: contentOf(words),
    by: ctx.person?.id,
    now: ctx.now,
  })

  ctx.audit({ act: 'sheet.written', subject: `experiment:${experimentId}`, public: false })
  return done({ version })
}
