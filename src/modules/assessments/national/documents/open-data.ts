import type { Sheet } from '#platform/sheets/sheet.ts'
import { type Counted, distributionsOf } from '../../national.ts'

const titles = ['by', 'group', 'marker', 'who', 'level', 'territories'] as const

/** What the page of all territories shows, and nothing that it hides. */
export function distributions(counted: readonly Counted[]): Sheet {
  const told = distributionsOf(counted).toSorted((left, right) =>
    keyOf(left) < keyOf(right) ? -1 : 1,
  )
  return {
    name: 'indice',
    columns: titles.map((title, at) => ({ title, kind: at < 4 ? 'text' : 'number' })),
    rows: told.flatMap(({ by, group, marker, view, levels }) =>
      levels.map((count, at) => [by, group, marker, view, at + 1, count]),
    ),
  }
}

function keyOf({ by, group, marker, view }: ReturnType<typeof distributionsOf>[number]): string {
  return [by, group, marker, view].join('\n')
}
