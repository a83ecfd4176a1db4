import { byCodePoint, concerns, type Instance, quotaKey } from '../pool.ts'

/** `lower ≤ Σ x[column] ≤ upper`, each column with weight 1 unless `weights` says otherwise. */
export interface Row {
  readonly kind: 'size' | 'quota' | 'household' | 'cut'
  readonly columns: readonly number[]
  readonly weights?: readonly number[]
  readonly lower: number
  readonly upper: number
  /** Position of the quota among those of the instance. */
  readonly quota?: number
}

/**
 * People who cannot be told apart by the quotas, nor by the household rule, are one type; every rule is
 * symmetric, so all of a type have the same chance, and nothing is lost. A panel is then `x`, an integer per
 * type: `0 ≤ x[t] ≤ caps[t]` and every row. With households, a class is the multiset of what its members are,
 * and a type is a class and one of its kinds of members: at most one member per household means that a class
 * gives at most one per household it has.
 */
export interface TypeModel {
  readonly size: number
  /** Positions in `instance.people`, per type. */
  readonly members: readonly (readonly number[])[]
  readonly counts: readonly number[]
  readonly caps: readonly number[]
  readonly rows: readonly Row[]
  /** Class of each type; types of one class share its households. */
  readonly classes: readonly number[]
  /** Households of each class: lists of positions in `instance.people`. */
  readonly households: readonly (readonly (readonly number[])[])[]
  readonly typeOf: readonly number[]
}

/** The instance must be canonical: the order of types follows that of people and quotas. */
export function makeTypeModel(instance: Instance): TypeModel {
  const { people, quotas, panelSize } = instance
  const signatures = people.map((person) =>
    quotas.map((quota) => (concerns(quota, person.values) ? '1' : '0')).join(''),
  )
  const homes = new Map<string, number[]>()
  people.forEach((person, at) => {
    const key = person.household === undefined ? `alone|${person.id}` : `home|${person.household}`
    const home = homes.get(key)
    if (home) home.push(at)
    else homes.set(key, [at])
  })
  const classes = new Map<string, number[][]>()
  for (const home of homes.values()) {
    const key = home
      .map((at) => signatures[at] ?? '')
      .sort()
      .join('+')
    const inside = classes.get(key)
    if (inside) inside.push(home)
    else classes.set(key, [home])
  }
  return assemble(instance, signatures, classes, quotas.map(quotaKey), panelSize)
}

function assemble(
  { people, quotas }: Instance,
  signatures: readonly string[],
  classes: ReadonlyMap<string, readonly (readonly number[])[]>,
  _keys: readonly string[],
  panelSize: number,
): TypeModel {
  const members: number[][] = []
  const caps: number[] = []
  const classOf: number[] = []
  const households: (readonly (readonly number[])[])[] = []
  const typeOf = new Array<number>(people.length).fill(-1)
  const signs: string[] = []
  const homeRows: Row[] = []
  for (const key of [...classes.keys()].sort(byCodePoint)) {
    const homes = classes.get(key) ?? []
    const kinds = [...new Set(key.split('+'))]
    const columns = kinds.map((kind) => {
      const inside = homes.flatMap((home) => home.filter((at) => signatures[at] === kind))
      for (const at of inside) typeOf[at] = members.length
      members.push(inside.sort((a, b) => a - b))
      caps.push(homes.length)
      classOf.push(households.length)
      signs.push(kind)
      return members.length - 1
    })
    if (columns.length > 1)
      homeRows.push({ kind: 'household', columns, lower: 0, upper: homes.length })
    households.push(homes)
  }
  const all = members.map((_, at) => at)
  const rows: Row[] = [
    { kind: 'size', columns: all, lower: panelSize, upper: panelSize },
    ...quotas.map(({ min, max }, quota): Row => {
      const columns = all.filter((type) => signs[type]?.[quota] === '1')
      return { kind: 'quota', columns, lower: min, upper: max, quota }
    }),
    ...homeRows,
  ]
  const counts = members.map((inside) => inside.length)
  return { size: panelSize, members, counts, caps, rows, classes: classOf, households, typeOf }
}

/** The same people under other bounds, as when quotas are relaxed. */
export function withBounds(model: TypeModel, quotas: Instance['quotas']): TypeModel {
  return {
    ...model,
    rows: model.rows.map((row) => {
      const quota = row.quota === undefined ? undefined : quotas[row.quota]
      return quota ? { ...row, lower: quota.min, upper: quota.max } : row
    }),
  }
}

/** Which rows hold each type, as positions in `rows`. */
export function rowsOfTypes(model: TypeModel, rows: readonly Row[]): readonly Int32Array[] {
  const lists: number[][] = model.counts.map(() => [])
  rows.forEach((row, at) => {
    for (const column of row.columns) lists[column]?.push(at)
  })
  return lists.map((list) => Int32Array.from(list))
}
