import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditOrganisation } from '../permissions.ts'
import { insertMember } from '../store/dossier.ts'
import { findTerritory } from '../store/territories.ts'

export type MemberRefusal = 'not-found' | 'not-allowed' | 'itself'

/** Says that a place is a member of an organisation that the house has added. */
export async function addMember(
  ctx: Ctx,
  organisationId: string,
  memberId: string,
): Promise<Result<undefined, MemberRefusal>> {
  const organisation = await findTerritory(ctx.db, organisationId)
  const member = await findTerritory(ctx.db, memberId)
  if (!organisation || !member) return refused('not-found')

  if (!mayEditOrganisation(ctx.person, organisation)) return refused('not-allowed')

  if (organisation.id === member.id) return refused('itself')

  if (!(await insertMember(ctx.db, organisation.id, member.id))) return done()

  ctx.audit({
    act: 'territory.member-added',
    subject: `territory:${organisation.id}`,
    public: true,
    detail: { member: member.id },
  })
  return done()
}
