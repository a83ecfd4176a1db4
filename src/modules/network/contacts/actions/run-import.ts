import { stagedImport } from '#kit/sheets/staged-import.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { type ContactImport, groupSize, type ImportLine } from '../import.ts'
import { ContactPlan } from '../plan.ts'
import { lockBook } from '../store/book.ts'
import { listLines, lockImport, saveImport, saveLines } from '../store/imports.ts'
import { applyDecisions } from './apply-decisions.ts'
import { planLines } from './plan-lines.ts'
import { takeBack } from './undo-import.ts'

export const importAnnouncement = 'network.contacts-import-goes-on'
export const undoAnnouncement = 'network.contacts-import-goes-back'

/** The steps of an import of contacts, one writer of the book at a time. */
const steps = stagedImport<Ctx, ContactImport, ImportLine>({
  subject: 'contacts-import',
  goesOn: importAnnouncement,
  goesBack: undoAnnouncement,
  groupSize,
  lock: async (ctx, id) => {
    await lockBook(ctx.db)
    return lockImport(ctx.db, id)
  },
  save: (ctx, contactImport) => saveImport(ctx.db, contactImport),
  may: (ctx) => mayProspect(ctx.person),
  isReady: ({ origin }) => origin !== undefined,
  listLines: (ctx, id, asked) => listLines(ctx.db, id, asked),
  saveLines: (ctx, id, lines) => saveLines(ctx.db, id, lines),
  write: async (ctx, contactImport, lines) => {
    const plan = new ContactPlan({ persons: [], contacts: [] })
    return applyDecisions(ctx, contactImport, await planLines(ctx.db, contactImport, lines, plan))
  },
  takeBack,
})

export const { start: startImport, writeGroup: importGroup, startUndo, undoGroup } = steps
