import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { keptAfter, listContributions, speakerDays, speakersOf } from '../../calls/index.ts'
import { type Contribution, isPublic, type Speaker } from '../../contribution.ts'
import { isOver, type NetworkEvent } from '../../event.ts'
import { cancelSeat, moveUp } from '../../registering/index.ts'
import { plainEmail } from '../../registration.ts'
import { insertRegistration, listRegistrations, updateRegistration } from '../../seating/index.ts'
import { holdsSeat } from '../../seating/nouns.ts'
import { lockEvent } from '../../store/events.ts'

/** Whoever speaks is registered, and takes nobody's seat. A registration that exists changes its role. */
export async function registerSpeakers(
  ctx: Ctx,
  event: NetworkEvent,
  contribution: Pick<Contribution, 'locale'>,
  speakers: readonly Speaker[],
): Promise<void> {
  await lockEvent(ctx.db, event.id)
  const known = await listRegistrations(ctx.db, event.id)
  let number = known.reduce((most, registration) => Math.max(most, registration.number), 0)
  for (const { identity } of speakers) {
    if (!identity) continue
    const before = known.find(
      (registration) => registration.identity?.email.toLowerCase() === identity.email,
    )
    const now = { role: 'speaker', state: 'registered', position: undefined } as const
    if (before) {
      await updateRegistration(ctx.db, {
        ...before,
        ...now,
        offeredUntil: undefined,
        cancelledAt: undefined,
      })
      // The seat they had as a participant is free.
      if (holdsSeat(before)) await moveUp(ctx, event)
      continue
    }
    number += 1
    await insertRegistration(
      ctx.db,
      {
        ...now,
        id: newId(ctx.now, ctx.chance),
        eventId: event.id,
        seriesId: undefined,
        parentId: undefined,
        number,
        seatClassId: undefined,
        language: contribution.locale,
        medium: 'screen',
        offeredUntil: undefined,
        createdAt: ctx.now,
        confirmedAt: ctx.now,
        cancelledAt: undefined,
      },
      {
        personId: identity.personId,
        name: identity.name,
        email: identity.email,
        organisation: identity.organisation,
        function: '',
        territoryId: undefined,
      },
      keptAfter(event, speakerDays),
    )
  }
}

/**
 * Their contribution is gone: they hold no registration as speakers any more, unless another one of
 * theirs is kept. They are told, and the list moves.
 */
export async function releaseSpeakers(
  ctx: Ctx,
  input: NetworkEvent,
  contributionId: string,
): Promise<void> {
  const event = await lockEvent(ctx.db, input.id)
  if (!event || isOver(event, ctx.now)) return
  const kept = new Set(
    (await listContributions(ctx.db, event.id))
      .filter((contribution) => contribution.id !== contributionId && isPublic(contribution))
      .map(({ id }) => id),
  )
  const all = await speakersOf(ctx.db, event.id)
  const mailboxes = (speakers: readonly Speaker[] = []) =>
    speakers.flatMap(({ identity }) => (identity ? [plainEmail(identity.email)] : []))
  const speakElsewhere = new Set([...kept].flatMap((id) => mailboxes(all.get(id))))
  const gone = new Set(
    mailboxes(all.get(contributionId)).filter((mailbox) => !speakElsewhere.has(mailbox)),
  )
  for (const registration of await listRegistrations(ctx.db, event.id)) {
    const { role, state, identity } = registration
    if (role !== 'speaker' || state === 'cancelled' || !identity) continue
    if (!gone.has(plainEmail(identity.email))) continue
    await cancelSeat(ctx, event, registration, 'no-longer-speaker')
  }
}
