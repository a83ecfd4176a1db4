import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../event.ts'
import { type LetterKind, letterOf } from '../mails/registration.ts'
import type { NamedRegistration } from '../registration.ts'
import { insertLink } from '../store/registrants.ts'

/** Each letter carries a link of its own; people written down on paper may have no address. */
export async function writeToRegistrant(
  ctx: Ctx,
  kind: LetterKind,
  event: NetworkEvent,
  registration: NamedRegistration,
): Promise<void> {
  if (!registration.identity?.email) return
  const token = await makeLink(ctx, registration.id)
  ctx.mail(letterOf(ctx, kind, { event, registration, token }))
}

export async function makeLink(ctx: Ctx, registrationId: string): Promise<string> {
  const token = newToken(ctx.chance)
  await insertLink(ctx.db, registrationId, token, ctx.now)
  return token
}
