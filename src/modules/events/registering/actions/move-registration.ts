import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { writeToRegistrant } from '../../letters/index.ts'
import { mayManageEvents } from '../../permissions.ts'
import { listPresent } from '../../presence/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  findRegistration,
  listActiveByEmail,
  listAnswersOf,
  listQuestions,
  listSeatClasses,
  listSeatHolders,
  placingOf,
  seatsOf,
  takeSeat,
  updateRegistration,
} from '../../seating/index.ts'
import {
  type Answer,
  carriedAnswers,
  isSamePerson,
  type MoveEffects,
  moveKey,
  movesUp,
} from '../../seating/nouns.ts'
import { findEvent, lockEvent } from '../../store/events.ts'
import { moveUp } from './move-up.ts'
import { keepAnswers } from './register-person.ts'

export type MoveRefusal =
  | 'not-found'
  | 'forbidden'
  | 'same-event'
  | 'target-closed'
  | 'target-full'
  | 'already-there'
  | 'was-there'
  | 'effects-unseen'

interface Move {
  readonly from: NetworkEvent
  readonly to: NetworkEvent
  readonly registration: NamedRegistration
  readonly seatClassId: string | undefined
  readonly answers: readonly Answer[]
  readonly effects: MoveEffects
}

/** What would happen; events as they stand, locked by the act and not by its preview. */
export async function planMove(
  ctx: Ctx,
  fromId: string,
  registrationId: string,
  toId: string,
): Promise<Result<Move, MoveRefusal>> {
  if (!mayManageEvents(ctx.person)) return refused('forbidden')
  const { db, now } = ctx
  const from = await findEvent(db, fromId)
  const to = await findEvent(db, toId)
  const registration = await findRegistration(db, registrationId)
  if (!from || !to || registration?.eventId !== fromId) return refused('not-found')
  const { identity } = registration
  if (!identity || registration.state === 'cancelled') return refused('not-found')
  if (fromId === toId) return refused('same-event')
  if (to.state !== 'published' || isOver(to, now)) return refused('target-closed')
  if ((await listPresent(db, fromId)).has(registrationId)) return refused('was-there')
  const there = identity.email ? await listActiveByEmail(db, { eventId: toId }, identity.email) : []
  if (there.some((item) => item.identity && isSamePerson(item.identity, identity))) {
    return refused('already-there')
  }

  const label = (await listSeatClasses(db, fromId)).find(
    ({ id }) => id === registration.seatClassId,
  )?.label
  const classes = await listSeatClasses(db, toId)
  const seat = classes.find((seatClass) => seatClass.label === label) ?? classes[0]
  const { placing, position } = await placingOf(ctx, to, {
    role: registration.role,
    seatClassId: seat?.id,
  })
  if (placing === 'full') return refused('target-full')

  const given = await listAnswersOf(db, registrationId)
  const answers = carriedAnswers(
    given,
    await listQuestions(db, { eventId: fromId }),
    await listQuestions(db, { eventId: toId }),
  )
  const holders = await listSeatHolders(db, fromId)
  const rest = holders.filter(({ id }) => id !== registrationId)
  const effects = {
    placing,
    position,
    movesUp: from.state === 'published' ? movesUp(await seatsOf(ctx, from), rest).length : 0,
    lostAnswers: given.length - answers.length,
    seatClass: seat?.label,
    tells: identity.email !== '',
  }
  return done({ from, to, registration, seatClassId: seat?.id, answers, effects })
}

/** To another event or date: the seat there first, then the one here is free; the person is told of both. */
export async function moveRegistration(
  ctx: Ctx,
  fromId: string,
  registrationId: string,
  toId: string,
  seen: string,
): Promise<Result<{ readonly id: string }, MoveRefusal>> {
  // In the order of their keys, so that two moves never wait for each other.
  for (const id of [fromId, toId].toSorted()) await lockEvent(ctx.db, id)
  const planned = await planMove(ctx, fromId, registrationId, toId)
  if (!planned.ok) return planned
  const { from, to, registration, seatClassId, answers, effects } = planned.value
  if (moveKey(effects) !== seen) return refused('effects-unseen')

  const { identity, role, medium, parentId, language } = registration
  if (!identity) return refused('not-found')
  const parent =
    parentId && to.seriesId === registration.seriesId
      ? await findRegistration(ctx.db, parentId)
      : undefined
  const cancelled = {
    ...registration,
    state: 'cancelled' as const,
    position: undefined,
    offeredUntil: undefined,
    cancelledAt: ctx.now,
  }
  await updateRegistration(ctx.db, cancelled)
  const made = await takeSeat(
    ctx,
    to,
    { identity, seatClassId, role, medium, parent },
    { state: effects.placing, position: effects.position },
  )
  // In the language of the person, not in that of who moves them.
  const placed = { ...made, language }
  await updateRegistration(ctx.db, placed)
  await keepAnswers(ctx, to, placed.id, answers)

  ctx.audit({
    act: 'event.registration-moved',
    subject: `event:${fromId}`,
    public: false,
    detail: { number: registration.number, to: toId },
  })
  ctx.announce('event.registered', { eventId: toId, registrationId: placed.id })
  ctx.changed(`event:${fromId}`)
  ctx.changed(`event:${toId}`)
  await writeToRegistrant(ctx, 'moved-away', from, cancelled)
  await writeToRegistrant(
    ctx,
    effects.placing === 'waiting' ? 'moved-waiting' : 'moved',
    to,
    placed,
  )
  await moveUp(ctx, from)
  return done({ id: placed.id })
}
