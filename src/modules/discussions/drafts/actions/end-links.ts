import type { Listener } from '#platform/module.ts'
import { endLinksOf } from '../store/links.ts'

/** How rooms announce that a draft is one no more, and the kind of thing that it was. */
const endings = {
  'experiment.published': 'experiment',
  'event.published': 'event',
  'resource.published': 'resource',
  'mailing.confirmed': 'mailing',
} as const

/** Links end for good with the draft: what is taken back inside later is read by nobody who held one. */
export const publishedListeners: readonly Listener[] = Object.entries(endings).map(
  ([on, kind]) => ({
    on,
    name: `discussions.end-links-of-${kind}`,
    run: (ctx, { id }) => endLinksOf(ctx.db, { kind, thingId: String(id) }, ctx.now),
  }),
)
