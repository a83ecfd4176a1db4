import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import type { College } from '../college.ts'
import { decideException, deleteCollege, listColleges, saveCollege } from '../store/colleges.ts'

type CollegeRefusal = 'not-found' | 'forbidden' | 'reason-missing'

/** A new college, or another rule for one that exists. */
export async function editCollege(
  ctx: Ctx,
  id: string | undefined,
  input: Omit<College, 'id'>,
): Promise<Result<{ id: string }, CollegeRefusal>> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')
  if (id !== undefined && !(await isThere(ctx, id))) return refused('not-found')

  const saved = id ?? newId(ctx.now, ctx.chance)
  await saveCollege(ctx.db, { ...input, id: saved }, ctx.now)

  ctx.audit({ act: 'college.written', subject: `college:${saved}`, public: false })
  return done({ id: saved })
}

export async function removeCollege(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, CollegeRefusal>> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')
  if (!(await isThere(ctx, id))) return refused('not-found')

  await deleteCollege(ctx.db, id)

  ctx.audit({ act: 'college.removed', subject: `college:${id}`, public: false })
  return done()
}

/** Puts a member into a college, keeps it out, or gives it back to the rule. */
export async function placeInCollege(
  ctx: Ctx,
  id: string,
  input: {
    readonly member: string
    readonly belongs: 'in' | 'out' | 'rule'
    readonly reason: string
  },
): Promise<Result<undefined, CollegeRefusal>> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')
  if (!(await isThere(ctx, id))) return refused('not-found')
  if (input.belongs !== 'rule' && input.reason === '') return refused('reason-missing')

  const belongs = input.belongs === 'rule' ? undefined : input.belongs === 'in'
  const exception = { collegeId: id, territoryId: input.member, belongs, reason: input.reason }
  await decideException(ctx.db, exception, { personId: ctx.person?.id, at: ctx.now })

  ctx.audit({
    act: 'college.placed',
    subject: `college:${id}`,
    public: false,
    detail: { territory: input.member, belongs: input.belongs },
  })
  return done()
}

async function isThere(ctx: Ctx, id: string): Promise<boolean> {
  return (await listColleges(ctx.db)).some((college) => college.id === id)
}
