import { dayOf } from '#kit/dates.ts'
import { settle, type Waits } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle } from '../../circle.ts'
import { fixingActs, type WaitingKind } from '../../fixing-acts.ts'
import { circleClosedLetter } from '../../mails/circle-letters.ts'
import { listMeetings } from '../../meetings/index.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { listDecisions } from '../../procedure/index.ts'
import { listRoleVotes } from '../../role-votes/index.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { listRoles } from '../../store/circle-roles.ts'
import { listCircles, lockCircle, saveCircle } from '../../store/circles.ts'
import { listOpenTensions, listTasks, settleTension } from '../../tensions/index.ts'
import { circleCloseUndo } from './undo-circle.ts'

export type CloseCircleRefusal =
  | 'not-found'
  | 'forbidden'
  | 'holds-others'
  | 'unsettled'
  | 'reason-missing'

/**
 * A circle that holds no other may end; what it decided stays readable by those who took part. Its decisions, votes and
 * meetings end first, each at its place; its tensions and tasks end with it, and its members receive the reason.
 */
export async function closeCircle(
  ctx: Ctx,
  id: string,
  reason = '',
): Promise<Result<undefined, CloseCircleRefusal>> {
  const circle = await lockCircle(ctx.db, id)
  if (!circle || circle.closedAt) return refused('not-found')

  if (!mayKeepCircles(ctx.person)) return refused('forbidden')

  if (await holdsOthers(ctx, id)) return refused('holds-others')
  const waits = await circleWaits(ctx, id)
  const settled = settle(fixingActs['close-circle'], waits, reason)
  if (settled.kind !== 'free') return refused(settled.kind)

  const undo = await undoable(ctx, circleCloseUndo, id)
  for (const { id: tension } of await listOpenTensions(ctx.db, id))
    await settleTension(ctx.db, tension, 'withdrawn', reason.trim(), ctx.now)
  await saveCircle(ctx.db, { ...circle, closedAt: ctx.now, updatedAt: ctx.now })

  await tellMembers(ctx, circle, reason.trim())
  const told = { subject: `circle:${id}`, public: circle.visibility === 'public' }
  ctx.audit({
    act: 'circle.closed',
    ...told,
    detail: { tensions: waits.tensions, tasks: waits.tasks },
  })
  ctx.changed(`circle:${id}`)
  await undo(told)
  return done()
}

/** What must be done before it may be closed, whatever is written: a page says so, and offers nothing that is refused. */
export async function keepsCircleOpen(
  ctx: Pick<Ctx, 'db'>,
  id: string,
): Promise<'holds-others' | 'unsettled' | undefined> {
  if (await holdsOthers(ctx, id)) return 'holds-others'
  const { kind } = settle(fixingActs['close-circle'], await circleWaits(ctx, id), '')
  return kind === 'unsettled' ? kind : undefined
}

async function holdsOthers({ db }: Pick<Ctx, 'db'>, id: string): Promise<boolean> {
  return (await listCircles(db)).some((circle) => circle.parentId === id)
}

/** What is not finished in a circle. */
async function circleWaits(ctx: Pick<Ctx, 'db'>, id: string) {
  const roles = (await listRoles(ctx.db, [id])).map((role) => role.id)
  const votes = await listRoleVotes(ctx.db, roles)
  const meetings = await listMeetings(ctx.db, id)
  const open = await listDecisions(ctx.db, { circleIds: [id], closed: false })
  return {
    decisions: open.length,
    'role-votes': votes.filter(({ state }) => state === 'open').length,
    meetings: meetings.filter(({ state }) => state === 'planned' || state === 'open').length,
    minutes: meetings.filter(({ state, sentAt }) => state === 'closed' && !sentAt).length,
    tensions: (await listOpenTensions(ctx.db, id)).length,
    tasks: (await listTasks(ctx.db, id)).length,
  } satisfies Waits<WaitingKind>
}

async function tellMembers(ctx: Ctx, circle: Circle, reason: string) {
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  const ids = members.map(({ personId }) => personId)
  for (const { name, email, language } of (await findContacts(ctx.db, ids)).values())
    if (email)
      ctx.mail(circleClosedLetter({ name, email, language }, circle.name, reason, ctx.settings))
}
