import type { SubjectsOf } from '#platform/module.ts'
import { missionPaths } from '../../paths/mission.ts'
import { paths } from '../../paths.ts'
import { listNamedDeclarations, listNamedMissions } from '../store/named.ts'

/** Missions and versions of the declaration, for the public journal. */
export const networkSubjects: readonly SubjectsOf[] = [
  {
    kind: 'mission',
    name: async (db, ids) =>
      (await listNamedMissions(db, ids)).map(({ id, title, slug }) => ({
        ...{ id, title },
        href: missionPaths.show(slug),
      })),
  },
  {
    kind: 'declaration',
    isId: (id) => /^[1-9]\d{0,4}$/.test(id),
    name: async (db, ids) =>
      (await listNamedDeclarations(db, ids.map(Number))).map(({ number, title }) => ({
        ...{ id: String(number), title },
        href: paths.version(number),
      })),
  },
]
