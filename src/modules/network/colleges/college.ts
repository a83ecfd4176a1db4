import type { Territory, TerritoryKind } from '#modules/territories/index.ts'

/** A group of members that votes together inside the network. */
export interface College {
  readonly id: string
  readonly name: string
  readonly purpose: string
  /** Kinds of territory whose members belong to it; none when it is filled by hand. */
  readonly kinds: readonly TerritoryKind[]
  readonly fromPopulation: number | undefined
  readonly belowPopulation: number | undefined
  /** Votes that each of its members holds. */
  readonly weight: number
  readonly position: number
}

/** A member put into a college, or kept out of it, by hand and with a reason. */
export interface CollegeException {
  readonly collegeId: string
  readonly territoryId: string
  readonly belongs: boolean
  readonly reason: string
}

export interface Belonging {
  readonly collegeId: string
  readonly territoryId: string
  readonly why: 'rule' | 'by-hand'
  readonly reason: string
}

type Known = Pick<Territory, 'id' | 'kind' | 'population'>

function follows(college: College, { kind, population }: Known): boolean {
  if (!college.kinds.includes(kind)) return false
  const { fromPopulation, belowPopulation } = college
  if (fromPopulation === undefined && belowPopulation === undefined) return true
  if (population === undefined) return false
  return population >= (fromPopulation ?? 0) && population < (belowPopulation ?? Infinity)
}

/**
 * Who belongs where, today. The first college whose rule fits takes the member, so that nobody votes
 * twice; what was decided by hand comes before every rule.
 */
export function belongings(
  colleges: readonly College[],
  exceptions: readonly CollegeException[],
  members: readonly Known[],
): readonly Belonging[] {
  const ordered = colleges.toSorted((college, other) => college.position - other.position)
  return members.flatMap((member): readonly Belonging[] => {
    const own = exceptions.filter(({ territoryId }) => territoryId === member.id)
    const put = own.find(
      ({ belongs, collegeId }) => belongs && colleges.some(({ id }) => id === collegeId),
    )
    const { id: territoryId } = member
    if (put) {
      const { collegeId, reason } = put
      return [{ collegeId, territoryId, why: 'by-hand', reason }]
    }
    const kept = new Set(own.filter(({ belongs }) => !belongs).map(({ collegeId }) => collegeId))
    const ruled = ordered.find((college) => !kept.has(college.id) && follows(college, member))
    return ruled ? [{ collegeId: ruled.id, territoryId, why: 'rule', reason: '' }] : []
  })
}
