import type { Territory, TerritoryKind } from './territory.ts'

/** Lower bounds of the groups by which places of a like size are compared. */
const bounds = [0, 500, 1_000, 2_000, 3_500, 5_000, 10_000, 20_000, 50_000, 100_000] as const

export interface Stratum {
  readonly from: number
  /** Undefined above the last bound. */
  readonly below: number | undefined
}

/** The group of population a place belongs to. */
export function stratumOf(population: number): Stratum {
  const rank = bounds.findLastIndex((bound) => population >= bound)
  return { from: bounds[rank] ?? 0, below: bounds[rank + 1] }
}

export const dutyNames = [
  'rules-of-procedure',
  'budget-debate',
  'open-data',
  'users-commission',
  'equality-report',
  'development-council',
  'neighbourhood-councils',
] as const

export type DutyName = (typeof dutyNames)[number]

/** A duty of local democracy that a law ties to a number of inhabitants. */
export interface Duty {
  readonly name: DutyName
  readonly from: number
  readonly kinds: readonly TerritoryKind[]
  /** Where the law says it. */
  readonly law: string
}

const grouping: readonly TerritoryKind[] = ['intercommunality', 'territorial-public-establishment']

/** CGCT: code général des collectivités territoriales; CRPA: relations entre le public et l’administration. */
const duties: readonly Duty[] = [
  { name: 'rules-of-procedure', from: 1_000, kinds: ['commune'], law: 'CGCT, art. L. 2121-8' },
  { name: 'budget-debate', from: 3_500, kinds: ['commune'], law: 'CGCT, art. L. 2312-1' },
  { name: 'open-data', from: 3_500, kinds: ['commune', ...grouping], law: 'CRPA, art. L. 312-1-1' },
  { name: 'users-commission', from: 10_001, kinds: ['commune'], law: 'CGCT, art. L. 1413-1' },
  {
    name: 'equality-report',
    from: 20_001,
    kinds: ['commune', ...grouping],
    law: 'CGCT, art. L. 2311-1-2',
  },
  { name: 'users-commission', from: 50_001, kinds: grouping, law: 'CGCT, art. L. 1413-1' },
  {
    name: 'development-council',
    from: 50_001,
    kinds: ['intercommunality'],
    law: 'CGCT, art. L. 5211-10-1',
  },
  { name: 'neighbourhood-councils', from: 80_000, kinds: ['commune'], law: 'CGCT, art. L. 2143-1' },
]

/** The duties that this place has, and the next ones above it, by its population. */
export function dutiesOf(
  territory: Pick<Territory, 'kind' | 'population'>,
): readonly (Duty & { readonly applies: boolean })[] {
  const { kind, population } = territory
  if (population === undefined) return []
  return duties
    .filter((duty) => duty.kinds.includes(kind))
    .map((duty) => ({ ...duty, applies: population >= duty.from }))
}
