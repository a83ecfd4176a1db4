import { isId } from '#kit/ids.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import { watchPaths } from '../../paths.ts'
import { mayWatch } from '../../permissions.ts'
import { findItem } from '../store/items.ts'

/** A find of the watch, for those who sort it. */
export const findDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'find',
    family: 'knowledge',
    pages: ['/veille/trouvailles/:id'],
    find: async ({ db }, key) => {
      const item = isId(key) ? await findItem(db, key) : undefined
      return (
        item && {
          id: item.id,
          title: item.title,
          language: item.language,
          href: watchPaths.item(item.id),
          readers: 'lab',
          may: mayWatch,
        }
      )
    },
  },
]
