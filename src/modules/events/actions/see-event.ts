import type { Ctx } from '#platform/context.ts'
import type { NetworkEvent } from '../event.ts'
import { maySeeEvent } from '../permissions.ts'
import { isInvited } from '../store/registrants.ts'

/** By what one is, or because one’s own account is registered to an event by invitation. */
export async function seesEvent(ctx: Pick<Ctx, 'db' | 'person'>, event: NetworkEvent) {
  if (maySeeEvent(ctx.person, event)) return true
  if (!ctx.person || event.audience !== 'invited' || event.state === 'draft') return false
  return isInvited(ctx.db, event.id, ctx.person.id)
}
