import { addDays, dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { loadCircle } from '../../actions/load-circle.ts'
import { writeMandate } from '../../actions/write-mandate.ts'
import type { CircleRole, RoleForm } from '../../circle-role.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { mayRunCircle } from '../../permissions.ts'
import { leaveDecisions, listDecisions } from '../../procedure/index.ts'
import { endOfTerm, isHeldOn, type MandateForm } from '../../role-mandate.ts'
import { listRoleVotes } from '../../role-votes/index.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import {
  endMandate,
  insertRole,
  listMandates,
  listRoles,
  lockRole,
  saveRole,
} from '../../store/circle-roles.ts'
import { roleEndUndo } from './undo-circle.ts'
import { mandateEndUndo } from './undo-people.ts'

export type RoleRefusal =
  | 'not-found'
  | 'forbidden'
  | 'no-seat'
  | 'not-a-member'
  | 'still-held'
  | 'being-filled'

/** Writes a role, new (`nouveau`) or known. */
export async function keepRole(
  ctx: Ctx,
  circleId: string,
  roleId: string | undefined,
  form: RoleForm,
): Promise<Result<CircleRole, RoleRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  const known = roleId === undefined ? undefined : await ownRole(ctx, circleId, roleId)
  if (!loaded || (roleId !== undefined && !known)) return refused('not-found')

  if (!mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')

  const roles = await listRoles(ctx.db, [circleId])
  const role: CircleRole = {
    id: known?.id ?? newId(ctx.now, ctx.chance),
    circleId,
    ...form,
    position: known?.position ?? Math.max(0, ...roles.map(({ position }) => position)) + 1,
    endedOn: undefined,
  }
  await (known ? saveRole : insertRole)(ctx.db, role, ctx.now)

  ctx.audit({
    act: known ? 'role.edited' : 'role.created',
    subject: `circle:${circleId}`,
    public: loaded.circle.visibility === 'public',
    detail: { role: role.id },
  })
  ctx.changed(`circle:${circleId}`)
  return done(role)
}

/** A role that nobody holds any more may go; its past holders stay in the records. */
export async function endRole(
  ctx: Ctx,
  circleId: string,
  roleId: string,
): Promise<Result<undefined, RoleRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  const role = await ownRole(ctx, circleId, roleId)
  if (!loaded || !role) return refused('not-found')

  if (!mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')
  const kept = await keepsRole(ctx, circleId, roleId)
  if (kept) return refused(kept)

  const today = dayOf(ctx.now)
  const undo = await undoable(ctx, roleEndUndo, roleId)
  await saveRole(ctx.db, { ...role, endedOn: today }, ctx.now)

  const told = { subject: `circle:${circleId}`, public: loaded.circle.visibility === 'public' }
  ctx.audit({ act: 'role.ended', ...told, detail: { role: roleId } })
  ctx.changed(`circle:${circleId}`)
  await undo(told)
  return done()
}

/** What must be done before a role may go: a page says so, and offers nothing that is refused. */
export async function keepsRole(
  ctx: Pick<Ctx, 'db' | 'now'>,
  circleId: string,
  roleId: string,
): Promise<'still-held' | 'being-filled' | undefined> {
  const mandates = await listMandates(ctx.db, [roleId])
  const open = await listDecisions(ctx.db, { circleIds: [circleId], closed: false })
  const votes = await listRoleVotes(ctx.db, [roleId])
  const waits = {
    mandates: mandates.filter((mandate) => isHeldOn(mandate, dayOf(ctx.now))).length,
    decisions: open.filter((decision) => decision.roleId === roleId).length,
    'role-votes': votes.filter(({ state }) => state === 'open').length,
  }
  if (settle(fixingActs['end-role'], waits, '').kind === 'free') return undefined
  return waits.mandates > 0 ? 'still-held' : 'being-filled'
}

/** The circle gives a role to one of its members, by a form. */
export async function fillRole(
  ctx: Ctx,
  circleId: string,
  roleId: string,
  form: MandateForm,
): Promise<Result<{ readonly id: string }, RoleRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  const role = await ownRole(ctx, circleId, roleId)
  if (!loaded || !role) return refused('not-found')

  if (!mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')
  const members = await listCircleMembers(ctx.db, circleId, dayOf(ctx.now))
  if (!members.some(({ id, through }) => id === form.member && !through)) {
    return refused('not-a-member')
  }

  return writeMandate(ctx, {
    roleId,
    memberId: form.member,
    startsOn: form.startsOn,
    endsOn: form.endsOn ?? endOfTerm(form.startsOn, role.termMonths),
    filledBy: form.filledBy,
    note: form.note,
  })
}

/** A mandate that ends before its term: the last day is today, with a reason. */
export async function endRoleMandate(
  ctx: Ctx,
  circleId: string,
  roleId: string,
  mandateId: string,
  reason: string,
): Promise<Result<undefined, RoleRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  const role = await ownRole(ctx, circleId, roleId)
  if (!loaded || !role) return refused('not-found')

  if (!mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')
  const today = dayOf(ctx.now)
  const mandate = (await listMandates(ctx.db, [roleId])).find(({ id }) => id === mandateId)
  if (!mandate || mandate.endedOn !== undefined) return refused('not-found')

  // It lasted a day at least.
  const last = [addDays(today, -1), mandate.startsOn].toSorted().at(-1) ?? today
  const undo = await undoable(ctx, mandateEndUndo, mandateId)
  await endMandate(ctx.db, mandateId, last, reason)
  // A link that ends takes its holder out of the wider circle, and of what is decided there.
  const wasAwaited = await leaveDecisions(ctx)

  const told = { subject: `circle:${circleId}`, public: false }
  ctx.audit({ act: 'role.vacated', ...told, public: false, detail: { role: roleId } })
  ctx.changed(`circle:${circleId}`)
  if (!wasAwaited) await undo(told)
  return done()
}

async function ownRole(ctx: Ctx, circleId: string, roleId: string) {
  const role = await lockRole(ctx.db, roleId)
  return role && role.circleId === circleId && role.endedOn === undefined ? role : undefined
}
