import type { Ctx } from '#platform/context.ts'
import type { Listener } from '#platform/module.ts'
import {
  importAnnouncement,
  importGroup,
  undoAnnouncement,
  undoGroup,
} from '../actions/run-import.ts'
import { forgetImporter, purgeImports } from '../store/imports.ts'

/** Imports go on in the background, a group of lines at a time. */
export const importListeners: readonly Listener[] = [
  {
    on: importAnnouncement,
    name: 'resources.import-group',
    async run(ctx, { id }) {
      await importGroup(ctx, String(id))
    },
  },
  {
    on: undoAnnouncement,
    name: 'resources.import-undo-group',
    async run(ctx, { id }) {
      await undoGroup(ctx, String(id))
    },
  },
]

export function purgeImportLines(ctx: Ctx): Promise<number> {
  return purgeImports(ctx.db, ctx.now)
}

export function eraseImporter(ctx: Ctx, personId: string): Promise<void> {
  return forgetImporter(ctx.db, personId)
}
