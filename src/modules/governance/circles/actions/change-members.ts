import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { type AddressRefusal, findContacts, recordByTeam } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { loadCircle } from '../../actions/load-circle.ts'
import type { MemberForm } from '../../circle-member.ts'
import { joinedLetter } from '../../mails/circle-letters.ts'
import { mayRunCircle } from '../../permissions.ts'
import { leaveDecisions } from '../../procedure/index.ts'
import {
  endMandatesOf,
  insertMember,
  listCircleMembers,
  memberLeaves,
} from '../../store/circle-members.ts'
import { memberLeftUndo } from './undo-people.ts'

export type MemberRefusal = 'not-found' | 'forbidden' | 'already-member'

/** Somebody joins, account or not: without an address, they take part on paper; with one, they read that they are in it. */
export async function addMember(
  ctx: Ctx,
  circleId: string,
  form: MemberForm,
): Promise<Result<{ readonly id: string }, MemberRefusal | AddressRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  const adder = ctx.person
  if (!adder || !mayRunCircle(adder, loaded.seen)) return refused('forbidden')
  const recorded = await recordByTeam(ctx, adder, { name: form.name, email: form.email })
  if (!recorded.ok) return recorded
  const personId = recorded.value
  const today = dayOf(ctx.now)
  const members = await listCircleMembers(ctx.db, circleId, today)
  if (members.some((member) => member.personId === personId && !member.through)) {
    return refused('already-member')
  }

  const id = newId(ctx.now, ctx.chance)
  await insertMember(ctx.db, { id, circleId, personId, joinedOn: today })
  const { name, email, language } = (await findContacts(ctx.db, [personId])).get(personId) ?? {}
  if (name && email && language)
    ctx.mail(joinedLetter({ name, email, language }, loaded.circle, ctx.settings))

  ctx.audit({ act: 'circle.joined', subject: `circle:${circleId}`, public: false })
  ctx.changed(`circle:${circleId}`)
  return done({ id })
}

/** Somebody leaves: the roles they held here are free again the same day. */
export async function removeMember(
  ctx: Ctx,
  circleId: string,
  memberId: string,
): Promise<Result<undefined, MemberRefusal>> {
  const loaded = await loadCircle(ctx, circleId)
  if (!loaded) return refused('not-found')

  const isOwn = loaded.seen.belonging?.memberId === memberId
  if (!isOwn && !mayRunCircle(ctx.person, loaded.seen)) return refused('forbidden')

  const undo = await undoable(ctx, memberLeftUndo, memberId)
  // The last day is the day before: from now on, nobody counts them in.
  const last = addDays(dayOf(ctx.now), -1)
  if (!(await memberLeaves(ctx.db, circleId, memberId, last))) return refused('not-found')
  await endMandatesOf(ctx.db, [memberId], last)
  const wasAwaited = await leaveDecisions(ctx)

  const told = { subject: `circle:${circleId}`, public: false }
  ctx.audit({ act: 'circle.left', ...told, public: false })
  ctx.changed(`circle:${circleId}`)
  if (!wasAwaited) await undo(told)
  return done()
}
