import type { SubjectsOf } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { listExperiments } from '../store/lists.ts'

/** Experiments, for the public journal: those that are published. */
export const experimentSubjects: readonly SubjectsOf[] = [
  {
    kind: 'experiment',
    name: async (db, ids) =>
      (await listExperiments(db, { ids, visibility: ['published'] })).map(
        ({ id, title, slug }) => ({ ...{ id, title }, href: paths.experiment(slug) }),
      ),
  },
]
