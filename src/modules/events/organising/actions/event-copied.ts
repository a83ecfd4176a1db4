import type { CopiedThing } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import { managePath } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { findEvent } from '../../store/events.ts'
import { manageTexts } from '../texts/manage.ts'

/** An event that may be one more of another: where it is, and what of it must be said anew. */
export const copiedEvent: CopiedThing<Ctx> & { readonly word: string } = {
  kind: 'event',
  word: 'evenement',
  async find(ctx, id) {
    const event = mayManageEvents(ctx.person) ? await findEvent(ctx.db, id) : undefined
    return event && { title: event.title, href: managePath('manage', id) }
  },
  async marks(ctx, id) {
    const event = await findEvent(ctx.db, id)
    if (!event) return []
    const texts = manageTexts[ctx.locale]
    const edit = managePath('edit', id)
    const { startsAt, endsAt, place, onlineUrl } = event
    return [
      { key: 'title', label: texts.title, href: `${edit}#champ-title`, value: event.title },
      {
        key: 'days',
        label: texts.copiedDays,
        href: `${edit}#champ-onDay`,
        value: `${startsAt.toISOString()} ${endsAt.toISOString()}`,
      },
      {
        key: 'place',
        label: texts.copiedPlace,
        href: `${edit}#champ-place`,
        value: `${place}\n${onlineUrl}`,
      },
    ]
  },
}
