import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import type { NamedRegistration } from '../../registration.ts'
import { insertLink, listActiveByEmail, listSeatHolders, seatKindOf } from '../../seating/index.ts'
import { waitingRank } from '../../seating/nouns.ts'
import { type LetterGiven, type LetterKind, letterOf } from '../mails/registration.ts'

/** Each letter carries a link of its own; people written down on paper may have no address. */
export async function writeToRegistrant(
  ctx: Ctx,
  kind: LetterKind,
  event: NetworkEvent,
  registration: NamedRegistration,
  more: Pick<LetterGiven, 'before' | 'reason'> = {},
): Promise<void> {
  if (!registration.identity?.email) return
  const token = await makeLink(ctx, registration.id)
  const rank =
    registration.state === 'waiting'
      ? waitingRank(await listSeatHolders(ctx.db, event.id), registration.id)
      : undefined
  const mailbox =
    registration.state === 'cancelled'
      ? await listActiveByEmail(ctx.db, { eventId: event.id }, registration.identity.email)
      : []
  const keepsEntry = mailbox.some(
    ({ id, state }) => id !== registration.id && state === 'registered',
  )
  const seat = await seatKindOf(ctx, event, registration)
  ctx.mail(
    letterOf(ctx, kind, { ...more, event, registration, token, rank, keepsEntry, kind: seat }),
  )
}

export async function makeLink(ctx: Ctx, registrationId: string): Promise<string> {
  const token = newToken(ctx.chance)
  await insertLink(ctx.db, registrationId, token, ctx.now)
  return token
}
