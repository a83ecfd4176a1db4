import { isBegun } from '#kit/sheets/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import type { ImportReport, ResourceImport } from '../staged.ts'
import { countImportOutcomes, listImportLines } from '../store/imports.ts'
import { countAssumed, countDrafts, listTold } from '../store/reports.ts'
import { foresee, listIgnored } from './try-import.ts'

/** What a file would become, or became: the first `most` lines of each list, and every count. */
export async function reportImport(
  ctx: Ctx,
  resourceImport: ResourceImport,
  most = 1_000_000,
): Promise<ImportReport> {
  if (!isBegun(resourceImport)) {
    const all = await foresee(ctx, resourceImport)
    return { ...all, rejected: all.rejected.slice(0, most), notes: all.notes.slice(0, most) }
  }
  const [counts, refused, told, assumed, drafts, ignored] = await Promise.all([
    countImportOutcomes(ctx.db, resourceImport.id),
    listImportLines(ctx.db, resourceImport.id, { limit: most, outcomes: ['rejected'] }),
    listTold(ctx.db, resourceImport.id, most),
    countAssumed(ctx.db, resourceImport.id),
    countDrafts(ctx.db, resourceImport.id),
    listIgnored(ctx, resourceImport),
  ])
  return {
    counts,
    rejected: refused.flatMap(({ line, told: { cells } }) =>
      cells.map((cell) => ({ line, ...cell })),
    ),
    notes: told.flatMap(({ line, told: { cells } }) => cells.map((cell) => ({ line, ...cell }))),
    assumed: { licence: 0, kind: 0, language: 0, outcome: 0, ...assumed },
    drafts,
    ignored,
  }
}
