import type { SubjectsOf } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { getTerritories } from '../store/territories.ts'
import { territoryLabel } from '../territory.ts'

/** Places and organisations, for the public journal. */
export const territorySubjects: readonly SubjectsOf[] = [
  {
    kind: 'territory',
    name: async (db, ids) =>
      [...(await getTerritories(db, ids)).values()].map((territory) => ({
        ...{ id: territory.id, title: territoryLabel(territory) },
        href: paths.territory(territory.slug),
      })),
  },
]
