import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import type { College } from '../college.ts'
import { decideException, deleteCollege, holdColleges, saveCollege } from '../store/colleges.ts'
import { book, collegePlacedUndo, collegeRemovedUndo, collegeWrittenUndo } from './undo-colleges.ts'

type CollegeRefusal = 'not-found' | 'forbidden' | 'reason-missing'

/** A new college, or another rule for one that exists. */
export async function editCollege(
  ctx: Ctx,
  id: string | undefined,
  input: Omit<College, 'id'>,
): Promise<Result<{ id: string }, CollegeRefusal>> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')
  if (id !== undefined && !(await isThere(ctx, id))) return refused('not-found')

  const undo = await undoable(ctx, collegeWrittenUndo, book)
  const saved = id ?? newId(ctx.now, ctx.chance)
  await saveCollege(ctx.db, { ...input, id: saved }, ctx.now)

  const told = { subject: `college:${saved}`, public: false } as const
  ctx.audit({ act: 'college.written', ...told })
  await undo(told)
  return done({ id: saved })
}

export async function removeCollege(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, CollegeRefusal>> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')
  if (!(await isThere(ctx, id))) return refused('not-found')

  const undo = await undoable(ctx, collegeRemovedUndo, book)
  await deleteCollege(ctx.db, id)

  const told = { subject: `college:${id}`, public: false } as const
  ctx.audit({ act: 'college.removed', ...told })
  await undo(told)
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

  const undo = await undoable(ctx, collegePlacedUndo, book)
  const belongs = input.belongs === 'rule' ? undefined : input.belongs === 'in'
  const exception = { collegeId: id, territoryId: input.member, belongs, reason: input.reason }
  await decideException(ctx.db, exception, { personId: ctx.person?.id, at: ctx.now })

  const told = { subject: `college:${id}`, public: false } as const
  const { member: territory, belongs: choice } = input
  ctx.audit({ act: 'college.placed', ...told, detail: { territory, belongs: choice } })
  await undo(told)
  return done()
}

async function isThere(ctx: Ctx, id: string): Promise<boolean> {
  return (await holdColleges(ctx.db)).some((college) => college.id === id)
}
