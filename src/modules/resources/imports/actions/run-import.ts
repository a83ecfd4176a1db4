import { stagedImport } from '#kit/sheets/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import { groupSize } from '../../import-states.ts'
import { mayRunImport } from '../../permissions.ts'
import type { ImportLine, ResourceImport } from '../staged.ts'
import {
  listImportLines,
  lockResourceImport,
  saveImportLines,
  saveResourceImport,
} from '../store/imports.ts'
import { applyImport } from './apply-import.ts'
import { planImport } from './plan-import.ts'
import { takeBack } from './undo-import.ts'

export const importAnnouncement = 'resources.import-goes-on'
export const undoAnnouncement = 'resources.import-goes-back'

/** Confirmed, a file of resources is written by groups of lines, in the background. */
const steps = stagedImport<Ctx, ResourceImport, ImportLine>({
  subject: 'resources-import',
  goesOn: importAnnouncement,
  goesBack: undoAnnouncement,
  groupSize,
  lock: (ctx, id) => lockResourceImport(ctx.db, id),
  save: (ctx, resourceImport) => saveResourceImport(ctx.db, resourceImport),
  may: ({ person }, resourceImport) => mayRunImport(person, resourceImport),
  detail: ({ publish }) => ({ publish }),
  listLines: (ctx, id, asked) => listImportLines(ctx.db, id, asked),
  saveLines: (ctx, id, lines) => saveImportLines(ctx.db, id, lines),
  write: async (ctx, resourceImport, lines) =>
    applyImport(ctx, resourceImport, await planImport(ctx.db, resourceImport, lines, new Set())),
  takeBack,
})

export const { start: startImport, writeGroup: importGroup, startUndo, undoGroup } = steps
