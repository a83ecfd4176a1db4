import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembers } from '../../membership/index.ts'
import { mayFollowMandates } from '../../permissions.ts'
import type { ElectionCheckForm, HandOverRefusal } from '../election.ts'
import { findElection, insertElection, saveCheck } from '../store/elections.ts'

export async function openElection(
  ctx: Ctx,
  form: { readonly title: string; readonly heldOn: string },
): Promise<Result<{ id: string }, HandOverRefusal>> {
  if (!mayFollowMandates(ctx.person)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  await insertElection(ctx.db, { ...form, id }, { personId: ctx.person?.id, at: ctx.now })

  ctx.audit({ act: 'election.opened', subject: `election:${id}`, public: false })
  return done({ id })
}

/** One member at a time: the same people speak for it, others do, or nobody knows yet. */
export async function checkMember(
  ctx: Ctx,
  electionId: string,
  form: ElectionCheckForm,
): Promise<Result<undefined, HandOverRefusal>> {
  if (!mayFollowMandates(ctx.person)) return refused('forbidden')
  if (!(await findElection(ctx.db, electionId))) return refused('not-found')
  const members = await listMembers(ctx.db)
  if (!members.some((member) => member.territoryId === form.territoryId))
    return refused('not-found')

  await saveCheck(ctx.db, electionId, form, { personId: ctx.person?.id, at: ctx.now })

  const detail = { verdict: form.verdict }
  const subject = `territory:${form.territoryId}`
  ctx.audit({ act: 'election.checked', subject, public: false, detail })
  return done()
}
