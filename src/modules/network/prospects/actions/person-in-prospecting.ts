import type { Ctx, Db } from '#platform/context.ts'
import { contactsOfPerson, deleteContactsOf, deleteLinesOf } from '../../contacts/index.ts'
import { forgetWatcher, watchedBy } from '../../needs/index.ts'
import { forgetPersonInProspects, prospectsOfPerson } from '../store/prospects.ts'

/** What prospecting and the book hold about someone (right of access). */
export async function exportProspecting(db: Db, personId: string) {
  const { rows, steps } = await prospectsOfPerson(db, personId)
  return {
    contacts: await contactsOfPerson(db, personId),
    'calls-watched-for': await watchedBy(db, personId),
    prospects: rows,
    'prospect-steps': steps,
  }
}

/** Out of the book, and off the lines of territories, which stay. */
export async function forgetInProspecting(ctx: Ctx, personId: string): Promise<void> {
  await deleteContactsOf(ctx.db, [personId])
  await deleteLinesOf(ctx.db, personId)
  await forgetWatcher(ctx.db, personId)
  await forgetPersonInProspects(ctx.db, personId)
}
