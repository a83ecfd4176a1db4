import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditOrganisation } from '../permissions.ts'
import { deleteMember } from '../store/dossier.ts'
import { findTerritory } from '../store/territories.ts'
import type { MemberRefusal } from './add-member.ts'
import { memberRemovedUndo } from './undo-member.ts'

/** A member has left an organisation that the house has added. */
export async function removeMember(
  ctx: Ctx,
  organisationId: string,
  memberId: string,
): Promise<Result<undefined, MemberRefusal>> {
  const organisation = await findTerritory(ctx.db, organisationId)
  if (!organisation) return refused('not-found')

  if (!mayEditOrganisation(ctx.person, organisation)) return refused('not-allowed')

  const undo = await undoable(ctx, memberRemovedUndo, organisation.id)
  // Whoever comes second tells nothing, and has nothing to take back.
  if (!(await deleteMember(ctx.db, organisation.id, memberId))) return done()

  const told = { subject: `territory:${organisation.id}`, public: true } as const
  ctx.audit({ act: 'territory.member-removed', ...told, detail: { member: memberId } })
  await undo(told)
  return done()
}
