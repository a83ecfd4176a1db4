import type { SubjectsOf } from '#platform/module.ts'
import { decisionPaths } from '../paths/decisions.ts'
import { paths } from '../paths.ts'
import { listNamedCircles, listNamedDecisions } from '../store/named.ts'

/** Circles and decisions, for the public journal. */
export const governanceSubjects: readonly SubjectsOf[] = [
  {
    kind: 'circle',
    name: async (db, ids) =>
      (await listNamedCircles(db, ids)).map(({ id, name, slug }) => ({
        ...{ id, title: name },
        href: paths.circle(slug),
      })),
  },
  {
    kind: 'decision',
    name: async (db, ids) =>
      (await listNamedDecisions(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: decisionPaths.decision(slug),
      })),
  },
]
