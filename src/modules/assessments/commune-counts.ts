import { hideSmall } from '#kit/small-cells.ts'

/** In an assessment of a group of communes, how many people came from each; who gave none is in no line. */
export interface CommuneCount {
  /** The territory, by its key. */
  readonly commune: string
  readonly people: number
}

export interface CommunesShown {
  readonly named: readonly CommuneCount[]
  /** Of the communes that are not named, and of whoever gave none. */
  readonly others: number
}

/**
 * A commune of one to four people is told with others, of two lines and five people at least together; whoever gave none is
 * a line like the others. Undefined: no commune can be named. `all`: how many answered, by every way.
 */
export function communesShown(
  counts: readonly CommuneCount[],
  all: number,
): CommunesShown | undefined {
  const answered = counts.reduce((sum, { people }) => sum + people, 0)
  const shown = hideSmall([
    ...counts.map(({ commune, people }) => ({ key: commune, count: people })),
    { key: unsaid, count: Math.max(0, all - answered) },
  ])
  const named = shown
    .flatMap(({ key, count }) =>
      key === unsaid || count === undefined ? [] : [{ commune: key, people: count }],
    )
    .toSorted((a, b) => b.people - a.people)
  if (named.length === 0) return undefined
  return { named, others: all - named.reduce((sum, { people }) => sum + people, 0) }
}

/** No key is empty. */
const unsaid = ''
