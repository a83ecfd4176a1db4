import type { SubjectsOf } from '#platform/module.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import { listNamedLetters } from '../store/named.ts'

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
