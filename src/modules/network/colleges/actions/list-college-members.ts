import { getTerritories } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { listMembers } from '../../membership/index.ts'
import { belongings } from '../college.ts'
import type { CollegeRoll } from '../roll.ts'
import { listCollegeExceptions, listColleges } from '../store/colleges.ts'

/** Who belongs to which college today: what a vote takes when it opens. */
export async function listCollegeMembers(db: Db): Promise<CollegeRoll> {
  const [colleges, exceptions, members] = [
    await listColleges(db),
    await listCollegeExceptions(db),
    await listMembers(db),
  ]
  const places = await getTerritories(
    db,
    members.map(({ territoryId }) => territoryId),
  )
  const all = [...places.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
  const told = belongings(colleges, exceptions, all)
  return {
    colleges: colleges.map((college) => ({
      college,
      members: told.flatMap(({ collegeId, territoryId, why, reason }) => {
        const territory = places.get(territoryId)
        return collegeId === college.id && territory ? [{ territory, why, reason }] : []
      }),
    })),
    nowhere: all.filter(({ id }) => !told.some(({ territoryId }) => territoryId === id)),
  }
}
