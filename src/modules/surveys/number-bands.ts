import type { Question } from '#engines/questionnaires/index.ts'

/** From `from` up to the next one: a number as it is may tell who somebody is. */
export interface Band {
  readonly from: number
  readonly key: string
  readonly label: string
}

type Measured = Extract<Question, { kind: 'number' | 'percentage' }>

const roundBounds = [0, 1, 5, 10, 20, 50, 100, 500, 1_000, 10_000, 100_000] as const
const quarters = [0, 25, 50, 75] as const

/** Quarters of a hundred for percentages; round bands otherwise, and none outside the bounds of the question. */
export function bandsOf(question: Measured): readonly Band[] {
  const { least, most } =
    question.kind === 'percentage'
      ? { least: 0, most: 100 }
      : { least: question.least, most: question.most }
  const inside = (question.kind === 'percentage' ? quarters : roundBounds).filter(
    (bound) => bound > (least ?? -Infinity) && bound < (most ?? Infinity),
  )
  const starts = [least ?? -Infinity, ...inside]
  const isWhole = (question.decimals ?? 0) === 0
  return starts.map((from, at) => ({
    from,
    key: from === -Infinity ? '<' : String(from),
    label: labelOf(from, starts[at + 1], { most, isWhole }),
  }))
}

export function bandAt(bands: readonly Band[], value: number): Band | undefined {
  return bands.findLast(({ from }) => value >= from)
}

/** Without the empty ones at an end that the question left open: nobody is there, and the list would be long. */
export function withoutEmptyEnds(
  bands: readonly Band[],
  { least, most }: { readonly least?: number | undefined; readonly most?: number | undefined },
  keys: readonly string[],
): readonly Band[] {
  const found = new Set(keys)
  const first = bands.findIndex(({ key }) => found.has(key))
  if (first < 0) return bands
  const last = bands.findLastIndex(({ key }) => found.has(key))
  return bands.slice(least === undefined ? first : 0, most === undefined ? last + 1 : bands.length)
}

function labelOf(
  from: number,
  next: number | undefined,
  { most, isWhole }: { readonly most: number | undefined; readonly isWhole: boolean },
): string {
  if (from === -Infinity) return next === undefined ? `≤ ${most ?? ''}` : `< ${next}`
  if (next === undefined && most === undefined) return `≥ ${from}`
  if (!isWhole) return next === undefined ? `${from} ≤ … ≤ ${most}` : `${from} ≤ … < ${next}`
  const last = next === undefined ? (most ?? from) : next - 1
  return last <= from ? String(from) : `${from} – ${last}`
}
