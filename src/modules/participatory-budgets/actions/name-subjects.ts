import type { SubjectsOf } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { listNamedEditions } from '../store/editions.ts'

/** Editions, for the public journal. */
export const budgetSubjects: readonly SubjectsOf[] = [
  {
    kind: 'budget',
    name: async (db, ids) =>
      (await listNamedEditions(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: paths.edition(slug),
      })),
  },
]
