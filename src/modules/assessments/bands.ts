/** People are told by bands: two exact numbers, side by side, would say what one person did. */
export interface Band {
  readonly least: number
  /** Undefined: no end. */
  readonly most: number | undefined
}

const starts = [5, 10, 20, 50, 100, 200, 500] as const

/** Of five people at least: what is smaller is not told at all. */
export function bandOf(count: number): Band {
  const at = starts.findLastIndex((start) => count >= start)
  const next = starts[at + 1]
  return { least: starts[at] ?? 0, most: next === undefined ? undefined : next - 1 }
}
