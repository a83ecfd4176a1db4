import { habitOf, headingsKey } from '#kit/column-mapping.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { ContactFile, ContactImport } from '../import.ts'
import { guessMapping, type Mapping } from '../mapping.ts'
import { findMapping, insertImport } from '../store/imports.ts'

/** The lines are kept, and nothing else is written yet. The columns mean what they meant the last time. */
export async function openImport(
  ctx: Ctx,
  fileName: string,
  file: ContactFile,
): Promise<Result<ContactImport, 'forbidden'>> {
  if (!mayProspect(ctx.person)) return refused('forbidden')

  const opened: ContactImport = {
    id: newId(ctx.now, ctx.chance),
    fileName: fileName.slice(0, 200),
    format: file.format,
    encoding: file.encoding,
    header: file.header,
    mapping: await usualMapping(ctx.db, file),
    origin: undefined,
    originDetail: '',
    unknownPlaces: 'reject',
    state: 'read',
    total: file.rows.length,
    handled: 0,
    byPersonId: ctx.person?.id,
    at: ctx.now,
    finishedAt: undefined,
  }

  await insertImport(ctx.db, opened, file.rows)

  ctx.audit({
    act: 'contacts-import.opened',
    subject: `contacts-import:${opened.id}`,
    public: false,
    detail: { lines: opened.total, format: opened.format },
  })
  return done(opened)
}

/** What these columns meant the last time, or what their titles and cells look like. */
export async function usualMapping(db: Db, file: ContactFile): Promise<Mapping> {
  const habit = await findMapping(db, headingsKey(file.header))
  const sample = file.rows.slice(0, 20).map(({ cells }) => cells)
  return habit ? habitOf(habit, file.header) : guessMapping(file.header, sample)
}
