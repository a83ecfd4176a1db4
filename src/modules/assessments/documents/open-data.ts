import { fewest } from '#kit/small-cells.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { IndexModel, TerritoryLevel } from '../index-model.ts'
import type { PillarResults } from '../results.ts'
import { levelOf } from '../score.ts'

/** What one published assessment brings: without the name of its territory, nor anything that leads to it. */
export interface Counted {
  readonly kind: TerritoryLevel | 'other'
  readonly population: number | undefined
  readonly model: IndexModel
  readonly results: readonly PillarResults[]
}

const sizes = [2_000, 10_000, 50_000, 200_000] as const

export function sizeOf(population: number | undefined): string {
  if (population === undefined) return ''
  const above = sizes.findIndex((bound) => population < bound)
  if (above === 0) return `< ${sizes[0]}`
  const least = sizes.at(above < 0 ? -1 : above - 1)
  return above < 0 ? `>= ${least}` : `${least} - ${sizes[above]}`
}

const titles = ['kind', 'size', 'marker', 'who', 'level', 'territories'] as const

/**
 * How many territories of a kind and size are at each level, marker by marker and group by group. Of fewer than five
 * territories together nothing is told: one of them would be recognised. No line is about one territory.
 */
export function distributions(counted: readonly Counted[]): Sheet {
  const groups = new Map<string, { readonly head: readonly string[]; readonly levels: number[] }>()
  for (const { kind, population, results } of counted) {
    for (const { node, fact, roles } of results.flatMap(({ markers }) => markers)) {
      const scores = [
        { group: 'facts', score: fact },
        ...roles.map(({ role, perceived }) => ({ group: role, score: perceived?.mean })),
      ]
      for (const { group: source, score } of scores) {
        if (score === undefined) continue
        const head = [kind, sizeOf(population), node.id, source]
        const group = groups.get(head.join('\n')) ?? { head, levels: [0, 0, 0, 0] }
        const at = levelOf(score) - 1
        group.levels[at] = (group.levels[at] ?? 0) + 1
        groups.set(head.join('\n'), group)
      }
    }
  }
  const rows = [...groups.values()]
    .filter(({ levels }) => levels.reduce((all, count) => all + count, 0) >= fewest)
    .toSorted((left, right) => (left.head.join('\n') < right.head.join('\n') ? -1 : 1))
    .flatMap(({ head, levels }) => levels.map((count, at) => [...head, at + 1, count]))
  return {
    name: 'indice',
    columns: titles.map((title, at) => ({ title, kind: at < 4 ? 'text' : 'number' })),
    rows,
  }
}
