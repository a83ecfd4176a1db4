import type { Ctx } from '#platform/context.ts'
import { setState } from '../../store/resources.ts'
import { findWorking, removeWorking } from '../../working/index.ts'
import type { ImportLine, ResourceImport } from '../staged.ts'
import { listDiscussed } from '../store/discussed.ts'
import { deleteImported, listUntouched, markWritten } from '../store/sources.ts'
import { writeAgain } from './apply-import.ts'

/** Takes lines back, as far as no hand has touched what they wrote: the numbers of those that went. */
export async function takeBack(
  ctx: Ctx,
  resourceImport: ResourceImport,
  lines: readonly ImportLine[],
): Promise<ReadonlySet<number>> {
  const ids = lines.flatMap(({ resourceId }) => resourceId ?? [])
  const untouched = await listUntouched(ctx.db, ids)
  const discussed = await listDiscussed(ctx.db, ids)
  const undone = new Set<number>()
  const drafts: string[] = []
  for (const { line, outcome, resourceId, before } of lines) {
    const found = resourceId === undefined ? undefined : untouched.get(resourceId)
    if (!found || resourceId === undefined) continue
    // Somebody has begun to write on top of it: it is theirs now.
    const working = await findWorking(ctx.db, resourceId)
    const isProposal = outcome === 'updated' && !before && working?.number === 1
    if (working && working.number > 0 && !isProposal) continue
    // A draft would go with what colleagues said of it.
    const wouldGo = outcome !== 'updated' && found.state !== 'published'
    if (wouldGo && discussed.has(resourceId)) continue
    undone.add(line)
    if (outcome === 'updated' && before) {
      await writeAgain(ctx, resourceId, before, resourceImport.byPersonId)
      const told = {
        source: resourceImport.source,
        fileHash: resourceImport.fileHash,
        importId: resourceImport.id,
        now: ctx.now,
      }
      // Its line is not known any more: the same file would bring its words again.
      await markWritten(ctx.db, told, [{ sourceId: found.sourceId, resourceId, lineMark: '' }])
    } else if (outcome === 'updated') {
      // Its new words waited in the workshop, for a second person: they leave it.
      await removeWorking(ctx.db, resourceId)
      const told = {
        source: resourceImport.source,
        fileHash: resourceImport.fileHash,
        importId: resourceImport.id,
        now: ctx.now,
      }
      await markWritten(ctx.db, told, [{ sourceId: found.sourceId, resourceId, lineMark: '' }])
    } else if (found.state === 'published') await setState(ctx.db, resourceId, 'retired', ctx.now)
    else drafts.push(resourceId)
  }
  await deleteImported(ctx.db, drafts)
  return undone
}
