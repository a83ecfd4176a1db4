import type { SubjectsOf } from '#platform/module.ts'
import { drawPaths } from '../paths.ts'
import { sealPaths } from '../seal-paths.ts'
import { listNamedDraws, listNamedSimpleDraws } from '../store/named.ts'

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
    name: async (db, ids) =>
      (await listNamedSimpleDraws(db, ids)).map(({ id, title }) => ({
        ...{ id, title },
        href: sealPaths.simpleDraw(id),
      })),
  },
]
