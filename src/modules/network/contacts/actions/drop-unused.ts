import { deleteUnusedPersons, findMentioned } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'

/** Tables where a key of a person is no sign that somebody else needs them. */
const ownTables = ['persons', 'identities', 'network_contact_import_rows']

/** People whom nothing in the house mentions any more leave it. */
export async function dropUnused(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  const used = await findMentioned(ctx.db, personIds, ownTables)
  await deleteUnusedPersons(
    ctx.db,
    personIds.filter((id) => !used.has(id)),
  )
}
