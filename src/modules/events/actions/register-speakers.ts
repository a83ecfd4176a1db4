import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { Contribution, Speaker } from '../contribution.ts'
import type { NetworkEvent } from '../event.ts'
import { lockEvent } from '../store/events.ts'
import {
  insertRegistration,
  listRegistrations,
  updateRegistration,
} from '../store/registrations.ts'
import { keptAfter, speakerDays } from './record-speakers.ts'

/** Whoever speaks is registered, and takes nobody's seat. A registration that exists changes its role. */
export async function registerSpeakers(
  ctx: Ctx,
  event: NetworkEvent,
  contribution: Pick<Contribution, 'locale'>,
  speakers: readonly Speaker[],
): Promise<void> {
  await lockEvent(ctx.db, event.id)
  const known = await listRegistrations(ctx.db, event.id)
  let number = known.reduce((most, one) => Math.max(most, one.number), 0)
  for (const { identity } of speakers) {
    if (!identity) continue
    const before = known.find((one) => one.identity?.email.toLowerCase() === identity.email)
    const now = { role: 'speaker', state: 'registered', position: undefined } as const
    if (before) {
      await updateRegistration(ctx.db, {
        ...before,
        ...now,
        offeredUntil: undefined,
        cancelledAt: undefined,
      })
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
