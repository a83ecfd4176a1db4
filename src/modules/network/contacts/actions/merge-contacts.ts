import { done, type Result, refused } from '#kit/result.ts'
import { completePerson, listKnownPersons } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { twinReason } from '../likeness.ts'
import { deleteContact, lockContact, moveProspectContact, saveContact } from '../store/contacts.ts'
import { dropUnused } from './drop-unused.ts'

export type MergeRefusal = 'not-found' | 'forbidden' | 'not-twins'

/** Two records of one person: the first stays and receives what it lacks. */
export async function mergeContacts(
  ctx: Ctx,
  input: { readonly keptId: string; readonly goneId: string },
): Promise<Result<undefined, MergeRefusal>> {
  const kept = await lockContact(ctx.db, input.keptId)
  const gone = await lockContact(ctx.db, input.goneId)
  if (!kept || !gone) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const people = await listKnownPersons(ctx.db, [kept.personId, gone.personId])
  const [stays, leaves] = [people.get(kept.personId), people.get(gone.personId)]
  const twins =
    stays &&
    leaves &&
    kept.territoryId === gone.territoryId &&
    twinReason({ ...kept, ...stays }, { ...gone, ...leaves })
  if (!stays || !leaves || !twins) return refused('not-twins')

  await saveContact(
    ctx.db,
    {
      ...kept,
      function: kept.function || gone.function,
      kind: kept.kind === 'other' ? gone.kind : kept.kind,
      lastExchangeOn: [kept.lastExchangeOn, gone.lastExchangeOn].sort()[1] ?? kept.lastExchangeOn,
    },
    ctx.now,
  )
  await deleteContact(ctx.db, gone.id)
  await moveProspectContact(ctx.db, gone.personId, kept.personId)
  await dropUnused(ctx, [gone.personId])
  // The address is free once the other identity has gone; held elsewhere, it stays there.
  const stillThere = (await listKnownPersons(ctx.db, [gone.personId])).size > 0
  const email = stillThere ? undefined : leaves.email
  await completePerson(ctx.db, kept.personId, { email, phone: leaves.phone }, ctx.now)

  ctx.audit({ act: 'contact.merged', subject: `contact:${kept.id}`, public: false })
  return done()
}
