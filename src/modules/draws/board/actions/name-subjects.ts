import type { SubjectsOf } from '#platform/module.ts'
import { drawPaths } from '../../paths.ts'
import { listNamedDraws } from '../store/named.ts'

/** Draws, for the public journal. */
export const drawSubjects: readonly SubjectsOf[] = [
  {
    kind: 'draw',
    name: async (db, ids) =>
      (await listNamedDraws(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: drawPaths.draw(slug),
      })),
  },
  {
    kind: 'simple-draw',
    isId: (id) => /^[\w-]{1,60}$/.test(id),
    // Anybody makes one without an account and writes its title: what nobody has read is not shown to everyone.
    name: async () => [],
  },
]
