export interface Point {
  readonly x: number
  readonly y: number
}

/** From millimetres of the paper to points of the picture: nine numbers, the last is 1. */
export type Homography = readonly number[]

/** The plane that takes four points of the paper to four of the picture; undefined when three stand in a line. */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography | undefined {
  const rows: number[][] = []
  for (const [at, { x, y }] of from.entries()) {
    const { x: u, y: v } = to[at] as Point
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v])
  }
  const solved = solve(rows)
  return solved ? [...solved, 1] : undefined
}

export function project(plane: Homography, x: number, y: number): Point {
  const [a, b, c, d, e, f, g, h] = plane as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ]
  const depth = g * x + h * y + 1
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
}

/** Points of the picture in one millimetre of the paper, around this place. */
export function grainAt(plane: Homography, x: number, y: number): number {
  const [here, right, below] = [
    project(plane, x, y),
    project(plane, x + 1, y),
    project(plane, x, y + 1),
  ]
  const across = Math.hypot(right.x - here.x, right.y - here.y)
  const down = Math.hypot(below.x - here.x, below.y - here.y)
  return Math.min(across, down)
}

/** Gauss, with the largest pivot; the last column of each row is the right-hand side. */
function solve(rows: number[][]): number[] | undefined {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(cell(rows, row, column)) > Math.abs(cell(rows, best, column))) best = row
    if (Math.abs(cell(rows, best, column)) < 1e-9) return undefined
    const pivot = rows[best] as number[]
    rows[best] = rows[column] as number[]
    rows[column] = pivot
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const share = cell(rows, row, column) / cell(rows, column, column)
      const line = rows[row] as number[]
      for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - share * (pivot[at] ?? 0)
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1))
}

function cell(rows: number[][], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
