import { isId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { Listener } from '#platform/module.ts'
import {
  deleteOldPastImports,
  pastAnnouncement,
  pastImportGroup,
  pastUndoAnnouncement,
  pastUndoGroup,
} from '../past/index.ts'
import { importDays, lineDays } from '../past/nouns.ts'

/** Long work goes by groups: each is a transaction, and announces the next. */
export const pastListeners: readonly Listener[] = [
  {
    on: pastAnnouncement,
    name: 'experiments.import-past',
    run: async (ctx, { id }) => {
      if (typeof id === 'string' && isId(id)) await pastImportGroup(ctx, id)
    },
  },
  {
    on: pastUndoAnnouncement,
    name: 'experiments.undo-past-import',
    run: async (ctx, { id }) => {
      if (typeof id === 'string' && isId(id)) await pastUndoGroup(ctx, id)
    },
  },
]

/** Each night: files of past experiments that were imported. */
export async function purgePastImports(ctx: Ctx): Promise<number> {
  const since = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000)
  return deleteOldPastImports(ctx.db, { lines: since(lineDays), imports: since(importDays) })
}
