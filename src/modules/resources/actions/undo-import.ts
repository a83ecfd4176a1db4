import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayImport } from '../permissions.ts'
import { groupSize, type ImportLine, type ResourceImport } from '../resource-import.ts'
import { deleteImported, listUntouched, markWritten } from '../store/import-sources.ts'
import {
  listImportLines,
  lockResourceImport,
  saveImportLines,
  saveResourceImport,
} from '../store/imports.ts'
import { setState } from '../store/resources.ts'
import { writeAgain } from './run-import.ts'

export const undoAnnouncement = 'resources.import-goes-back'

export type UndoRefusal = 'not-found' | 'forbidden' | 'not-done'

/** Takes an import back, as far as no hand has touched what it wrote. */
export async function startUndo(
  ctx: Ctx,
  importId: string,
): Promise<Result<ResourceImport, UndoRefusal>> {
  const one = await lockResourceImport(ctx.db, importId)
  if (!one) return refused('not-found')

  if (!mayImport(ctx.person)) return refused('forbidden')

  if (one.state !== 'done') return refused('not-done')
  const undoing: ResourceImport = { ...one, state: 'undoing', handled: 0 }

  await saveResourceImport(ctx.db, undoing)

  ctx.audit({
    act: 'resources-import.undone',
    subject: `resources-import:${one.id}`,
    public: false,
  })
  ctx.announce(undoAnnouncement, { id: one.id })
  return done(undoing)
}

/** The next group of lines goes back, in one transaction. */
export async function undoGroup(ctx: Ctx, importId: string): Promise<ResourceImport | undefined> {
  const one = await lockResourceImport(ctx.db, importId)
  if (one?.state !== 'undoing') return one

  const lines = await listImportLines(ctx.db, one.id, {
    limit: groupSize,
    outcomes: ['created', 'updated'],
  })
  const undone = await takeBack(ctx, one, lines)
  await saveImportLines(
    ctx.db,
    one.id,
    lines.map(({ cells: _, ...line }) => ({
      ...line,
      outcome: undone.has(line.line) ? ('undone' as const) : ('kept' as const),
    })),
  )

  const over = lines.length < groupSize
  const next: ResourceImport = {
    ...one,
    handled: over ? one.total : Math.min(one.total, one.handled + lines.length),
    state: over ? 'undone' : 'undoing',
  }
  await saveResourceImport(ctx.db, next)
  ctx.changed(`resources-import:${one.id}`)
  if (!over) ctx.announce(undoAnnouncement, { id: one.id })
  return next
}

async function takeBack(
  ctx: Ctx,
  one: ResourceImport,
  lines: readonly ImportLine[],
): Promise<ReadonlySet<number>> {
  const untouched = await listUntouched(
    ctx.db,
    lines.flatMap(({ resourceId }) => resourceId ?? []),
  )
  const undone = new Set<number>()
  const drafts: string[] = []
  for (const { line, outcome, resourceId, before } of lines) {
    const found = resourceId === undefined ? undefined : untouched.get(resourceId)
    if (!found || resourceId === undefined) continue
    undone.add(line)
    if (outcome === 'updated' && before) {
      await writeAgain(ctx, resourceId, before)
      const told = { source: one.source, fileHash: one.fileHash, importId: one.id, now: ctx.now }
      // Its line is not known any more: the same file would bring its words again.
      await markWritten(ctx.db, told, [{ sourceId: found.sourceId, resourceId, lineMark: '' }])
    } else if (found.state === 'published') await setState(ctx.db, resourceId, 'retired', ctx.now)
    else drafts.push(resourceId)
  }
  await deleteImported(ctx.db, drafts)
  return undone
}
