import type { SubjectsOf } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { listNamedFamilies } from '../store/families.ts'

/** Families, for the public journal. */
export const familySubjects: readonly SubjectsOf[] = [
  {
    kind: 'trial-family',
    name: async (db, ids) =>
      (await listNamedFamilies(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: paths.family(slug),
      })),
  },
]
