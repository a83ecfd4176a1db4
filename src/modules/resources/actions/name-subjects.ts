import type { SubjectsOf } from '#platform/module.ts'
import { resourcePath } from '../paths.ts'
import { listNamedResources } from '../store/named.ts'

/** Resources, for the public journal. */
export const resourceSubjects: readonly SubjectsOf[] = [
  {
    kind: 'resource',
    name: async (db, ids) =>
      (await listNamedResources(db, ids)).map(({ id, title, language, slug }) => ({
        ...{ id, title, language },
        href: resourcePath(slug),
      })),
  },
]
