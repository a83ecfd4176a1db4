import type { SubjectsOf } from '#platform/module.ts'
import { listNamedLetters } from '../store/named.ts'
import { archivePaths, filled } from '../writing-paths.ts'

/** Letters, for the public journal. */
export const letterSubjects: readonly SubjectsOf[] = [
  {
    kind: 'mailing',
    name: async (db, ids) =>
      (await listNamedLetters(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: filled(archivePaths.letter, { slug }),
      })),
  },
]
