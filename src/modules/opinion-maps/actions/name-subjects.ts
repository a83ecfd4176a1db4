import type { SubjectsOf } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { listNamedMaps } from '../store/maps.ts'

/** Maps of opinions, for the public journal. */
export const mapSubjects: readonly SubjectsOf[] = [
  {
    kind: 'opinion-map',
    name: async (db, ids) =>
      (await listNamedMaps(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: paths.map(slug),
      })),
  },
]
