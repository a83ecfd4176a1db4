import type { Components } from './components.ts'
import type { Counted, OpinionMatrix } from './matrix.ts'

/** A place on the map: agreement with the first direction, then with the second. */
export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}

/**
 * Where each participant stands, by row. Who answered little is not pulled to the middle: the sum over the statements
 * seen is multiplied by √(statements ÷ statements seen), a statement that is out being seen by everyone (Small et al.,
 * 2021).
 */
export function placesOf(
  { starts, cells, standings }: OpinionMatrix,
  { means }: Counted,
  [first, second]: Components,
): Places {
  const width = standings.length
  const isIn = Uint8Array.from(standings, (standing) => (standing === 'in' ? 1 : 0))
  const outside = isIn.filter((isInside) => isInside === 0).length
  const rows = starts.length - 1
  const [x, y] = [new Float64Array(rows), new Float64Array(rows)]
  for (let row = 0, at = 0; row < rows; row++) {
    let [along, across, seen] = [0, 0, outside]
    for (const end = starts[row + 1] as number; at < end; at++) {
      const cell = cells[at] as number
      const column = (cell / 3) | 0
      if (isIn[column] === 0) continue
      seen++
      const gap = (cell % 3) - 1 - (means[column] as number)
      along += gap * (first[column] as number)
      across += gap * (second[column] as number)
    }
    const stretch = seen === 0 ? 0 : Math.sqrt(width / seen)
    x[row] = stretch * along
    y[row] = stretch * across
  }
  return { x, y }
}

/** How far from the middle a person stands who answered to this statement alone, and agreed; by column, 0 or more. */
export function extremitiesOf({ means }: Counted, [first, second]: Components): Float64Array {
  const stretch = Math.sqrt(means.length)
  return means.map(
    (mean, column) =>
      stretch *
      Math.abs(1 - mean) *
      Math.sqrt((first[column] as number) ** 2 + (second[column] as number) ** 2),
  )
}
