import { allMayShow, type Cell, type CellGroup, groupCells } from '#kit/small-cells.ts'
import type { DrawFeature } from '../quota.ts'
import { bandOf } from '../recruits/nouns.ts'

/** Answers that follow one another: bands of age, and levels of diploma. Only neighbours are told together. */
function isOrdered(feature: DrawFeature): boolean {
  return (
    feature.key === 'diplome' ||
    bandOf(feature, 200) !== undefined ||
    bandOf(feature, 50) !== undefined
  )
}

/**
 * Answers of one feature as they may be published. A crossed feature is told whole or not at all: joined otherwise than the
 * two that it crosses, its numbers and theirs would give back a small one.
 */
export function publishedGroups(
  feature: DrawFeature,
  cells: readonly Cell[],
): readonly CellGroup[] {
  if (feature.crosses.length === 0) return groupCells(cells, isOrdered(feature))
  return allMayShow(cells) ? cells.map(({ key, counts }) => ({ keys: [key], counts })) : []
}

/** The panel beside the pool: it starts from the groups of the pool, which the commitment published, and joins more. */
export function publishedPanel(
  feature: DrawFeature,
  cells: readonly { readonly key: string; readonly pool: number; readonly panel: number }[],
): readonly {
  readonly values: readonly string[]
  readonly pool: number
  readonly panel: number
}[] {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]))
  const sum = (keys: readonly string[], of: 'pool' | 'panel') =>
    keys.reduce((all, key) => all + (byKey.get(key)?.[of] ?? 0), 0)
  const ofPool = publishedGroups(
    feature,
    cells.map(({ key, pool }) => ({ key, counts: [pool] })),
  )
  // Who was not drawn counts too: it is the difference of two published numbers.
  const joined = ofPool.map(({ keys }, at) => {
    const [pool, panel] = [sum(keys, 'pool'), sum(keys, 'panel')]
    return { key: String(at), counts: [pool, panel, pool - panel] }
  })
  return publishedGroups(feature, joined).map(({ keys }) => {
    const values = keys.flatMap((at) => ofPool[Number(at)]?.keys ?? [])
    return { values, pool: sum(values, 'pool'), panel: sum(values, 'panel') }
  })
}
