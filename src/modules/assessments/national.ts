import { fewest } from '#kit/small-cells.ts'
import type { TerritoryLevel } from './index-model.ts'
import type { PillarResults } from './results.ts'
import { levelOf } from './score.ts'

/** What one published assessment brings: without the name of its territory, nor anything that leads to it. */
export interface Counted {
  readonly kind: TerritoryLevel | 'other'
  readonly population: number | undefined
  readonly results: readonly PillarResults[]
}

/** Territories told together: all of them, by size, or by kind. Never by both: so few would be alike. */
export const groupings = ['all', 'size', 'kind'] as const
export type Grouping = (typeof groupings)[number]

interface SizeBounds {
  readonly least: number | undefined
  readonly most: number | undefined
}

const sizes: readonly (SizeBounds & { readonly group: string })[] = [
  { group: '< 2000', least: undefined, most: 2_000 },
  { group: '2000 - 10000', least: 2_000, most: 10_000 },
  { group: '10000 - 50000', least: 10_000, most: 50_000 },
  { group: '50000 - 200000', least: 50_000, most: 200_000 },
  { group: '>= 200000', least: 200_000, most: undefined },
]

/** In their order; a size that is not known is empty, and last. */
export const sizeGroups: readonly string[] = [...sizes.map(({ group }) => group), '']

export function sizeOf(population: number | undefined): string {
  if (population === undefined) return ''
  return sizes.find(({ most = Number.POSITIVE_INFINITY }) => population < most)?.group ?? ''
}

export function sizeBounds(group: string): SizeBounds {
  return sizes.find((size) => size.group === group) ?? { least: undefined, most: undefined }
}

/** How many territories of a group are at each of the four levels of a marker, for the facts or for a role. */
export interface Distribution {
  readonly by: Grouping
  readonly group: string
  readonly marker: string
  /** « facts », or a role. */
  readonly view: string
  readonly levels: readonly number[]
}

/**
 * Of fewer than five territories together nothing is told: one of them would be recognised. Nor is it by subtraction: what
 * is hidden of a marker is none, or five territories at least. No line is about one territory.
 */
export function distributionsOf(counted: readonly Counted[]): readonly Distribution[] {
  return groupings.flatMap((by) => {
    const byMarker = new Map<string, Map<string, number[]>>()
    for (const item of counted) {
      for (const { marker, view, score } of scoresIn(item)) {
        const groups = byMarker.get(`${marker}\n${view}`) ?? new Map<string, number[]>()
        const group = groupOf(item, by)
        const levels = groups.get(group) ?? [0, 0, 0, 0]
        const at = levelOf(score) - 1
        levels[at] = (levels[at] ?? 0) + 1
        groups.set(group, levels)
        byMarker.set(`${marker}\n${view}`, groups)
      }
    }
    return [...byMarker].flatMap(([key, groups]) => {
      const [marker = '', view = ''] = key.split('\n')
      return shown(groups).map(([group, levels]) => ({ by, group, marker, view, levels }))
    })
  })
}

function groupOf({ kind, population }: Counted, by: Grouping): string {
  if (by === 'all') return ''
  return by === 'size' ? sizeOf(population) : kind
}

function scoresIn({ results }: Counted) {
  return results
    .flatMap(({ markers }) => markers)
    .flatMap(({ node, fact, roles }) => [
      ...(fact === undefined ? [] : [{ marker: node.id, view: 'facts', score: fact }]),
      ...roles.flatMap(({ role, perceived }) =>
        perceived ? [{ marker: node.id, view: role, score: perceived.mean }] : [],
      ),
    ])
}

export const territoriesIn = (levels: readonly number[]): number =>
  levels.reduce((all, count) => all + count, 0)

/** While what is hidden is about one to four territories, the smallest group that was shown is hidden with it. */
function shown(groups: ReadonlyMap<string, readonly number[]>) {
  const bySize = [...groups].toSorted(
    ([, left], [, right]) => territoriesIn(left) - territoriesIn(right),
  )
  let hidden = 0
  let from = 0
  for (const [, levels] of bySize) {
    const isSmall = territoriesIn(levels) < fewest
    if (!isSmall && (hidden === 0 || hidden >= fewest)) break
    hidden += territoriesIn(levels)
    from++
  }
  return bySize.slice(from)
}
