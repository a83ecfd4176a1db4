import { addDays, dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { deleteContactsBefore, deleteOldImports, deleteOldMappings } from '../../contacts/index.ts'
import { contactDays, importDays, importLineDays } from '../../contacts/nouns.ts'
import { forgetProspectsBefore } from '../store/prospects.ts'

/** Each night: contacts of whom nobody has heard for three years, and files that were imported. */
export async function purgeProspecting(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const before = addDays(today, -contactDays)

  const contacts = await deleteContactsBefore(ctx.db, before)
  const prospects = await forgetProspectsBefore(ctx.db, before)
  const since = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000)
  const imports = await deleteOldImports(ctx.db, {
    lines: since(importLineDays),
    imports: since(importDays),
  })
  const habits = await deleteOldMappings(ctx.db, since(importDays))
  return contacts + prospects + imports + habits
}
