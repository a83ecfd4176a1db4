import { habitOf, headingsKey, toldApart } from '#kit/column-mapping.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayImportExperiments } from '../../permissions.ts'
import { guessPastMapping, type PastImport } from '../past-import.ts'
import { findPastMapping, insertPastImport } from '../store/imports.ts'

export interface PastFile {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** The lines are kept, and nothing else is written yet. The columns mean what they meant the last time. */
export async function openPastImport(
  ctx: Ctx,
  file: PastFile,
): Promise<Result<PastImport, 'forbidden'>> {
  if (!mayImportExperiments(ctx.person)) return refused('forbidden')

  const header = toldApart(file.header)
  const habit = await findPastMapping(ctx.db, headingsKey(header))
  const opened: PastImport = {
    id: newId(ctx.now, ctx.chance),
    fileName: file.name.slice(0, 200),
    header,
    mapping: habit ? habitOf(habit, header) : guessPastMapping(header),
    state: 'read',
    total: file.rows.length,
    handled: 0,
    byPersonId: ctx.person?.id,
    at: ctx.now,
    finishedAt: undefined,
  }

  await insertPastImport(ctx.db, opened, file.rows)

  ctx.audit({
    act: 'experiments-import.opened',
    subject: `experiments-import:${opened.id}`,
    public: false,
    detail: { lines: opened.total },
  })
  return done(opened)
}
