import { type Frame, fine, frameAt, median, type Patch, type SeenFrame } from './box-patch.ts'

/** What is seen in a box, inside its frame. Darkness is 0 for the paper around it, 1 for the black of the marks. */
export interface BoxMeasure {
  /** Darkness of every point, on average. */
  readonly dark: number
  /** Share of the points that are at least half as dark as the ink of this box. */
  readonly cover: number
  /** Of the longest stroke: millimetres from end to end, and its darkness. */
  readonly stroke: number
  readonly depth: number
  /** What a stroke can be at most: the diagonal of what is measured. */
  readonly longest: number
  /** Ink of the longest stroke, in square millimetres of full black. */
  readonly ink: number
  /** Share of the ink that stands in the middle half of the box, each way. */
  readonly middle: number
  /** The whitest of its four corners: share of its points that are at least half as dark as the ink. */
  readonly corners: number
  /** Darkness of the frame itself: where it is not seen, neither would a tick be. */
  readonly frame: number
  /** Millimetres of the longest stroke that runs beside the box: a tick that missed it stands there. */
  readonly beside: number
}

/** Between the middle line of the frame and what is measured: half of the line, the smoothing, and what blur spreads. */
const insetOf = (edge: number) => (0.5 + 0.5 * Math.min(0.9, Math.max(leastEdge, edge))) * fine

/** A scanner that knows only black and white has no edge at all, and draws frames wider than they are. */
const leastEdge = 0.3

/** Points at least this dark hold ink; more where the paper itself is rough. */
const leastInk = 0.13

/**
 * @param black share of the light of the paper that the marks give back
 * @param edge millimetres from black to white at the edge of a mark
 */
export function measureBox(patch: Patch, seen: SeenFrame, black: number, edge: number): BoxMeasure {
  const frame = frameAt(patch, seen.shift)
  const smooth = smoothed(patch.picture)
  const paper = paperAround(smooth, frame)
  const whole = (paper.left + paper.right + paper.top + paper.bottom) / 4
  const range = 1 - black
  const darkness = { frame: seen.strength / (whole * range) }
  const inset = insetOf(edge)
  const [x0, y0] = [Math.round(frame.left + inset), Math.round(frame.top + inset)]
  const [x1, y1] = [Math.round(frame.right - inset), Math.round(frame.bottom - inset)]
  const [across, down] = [Math.max(1, x1 - x0 + 1), Math.max(1, y1 - y0 + 1)]
  const darkAt = (x: number, y: number) => {
    const u = (x - frame.left) / (frame.right - frame.left)
    const v = (y - frame.top) / (frame.bottom - frame.top)
    const light =
      (paper.left * (1 - u) + paper.right * u + paper.top * (1 - v) + paper.bottom * v) / 2
    return Math.max(-0.2, (1 - pointOf(smooth, x, y) / light) / range)
  }
  const values = new Float32Array(across * down)
  let sum = 0
  for (let at = 0; at < values.length; at++) {
    const value = darkAt(x0 + (at % across), y0 + Math.floor(at / across))
    values[at] = value
    sum += value
  }
  const least = Math.max(leastInk, paper.rough / range)
  const strokes = strokesOf(values, across, down, least)
  const corners = whitestCorner(frame, Math.max(least, strokes.depth / 2), darkAt)
  const beside = strokeBeside(frame, inset, least, darkAt)
  const longest = Math.hypot(across, down) / fine
  return { ...darkness, dark: sum / values.length, ...strokes, longest, corners, beside }
}

/** From the frame outwards, as far as no label stands. */
const besideReach = 1.6

function strokeBeside(
  { left, top, right, bottom }: Frame,
  inset: number,
  least: number,
  darkAt: (x: number, y: number) => number,
): number {
  const out = besideReach * fine
  const [x0, y0] = [Math.round(left - out), Math.round(top - out)]
  const across = Math.round(right + out) - x0 + 1
  const down = Math.round(bottom + out) - y0 + 1
  const values = new Float32Array(across * down)
  for (let at = 0; at < values.length; at++) {
    const [x, y] = [x0 + (at % across), y0 + Math.floor(at / across)]
    const isOut = x < left - inset || x > right + inset || y < top - inset || y > bottom + inset
    values[at] = isOut ? darkAt(x, y) : 0
  }
  return strokesOf(values, across, down, least).stroke
}

/** Blackening reaches the corners; a tick, even a thick one, leaves one white. */
function whitestCorner(
  { left, top, right, bottom }: Frame,
  least: number,
  darkAt: (x: number, y: number) => number,
): number {
  const [near, side] = [0.3 * fine, 5]
  const shares = [
    [left + near, top + near],
    [right - near - side + 1, top + near],
    [left + near, bottom - near - side + 1],
    [right - near - side + 1, bottom - near - side + 1],
  ].map(([x = 0, y = 0]) => {
    let count = 0
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++)
        if (darkAt(Math.round(x) + column, Math.round(y) + row) >= least) count++
    return count / side ** 2
  })
  return Math.min(...shares)
}

interface Paper {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Share of the light by which its points differ, seen as smooth as the box. */
  readonly rough: number
}

/** Light of the paper on each side of the box: a shadow may fall across it. Words and ends of strokes are darker. */
function paperAround(smooth: Smooth, { left, top, right, bottom }: Frame): Paper {
  const near = 0.6 * fine
  const far = 2 * fine
  const take = (x0: number, x1: number, y0: number, y1: number) => {
    const [column, row] = [Math.round(x0), Math.round(y0)]
    const [across, down] = [Math.floor(x1) - column + 1, Math.floor(y1) - row + 1]
    const values = new Float32Array(across * down)
    for (let at = 0; at < values.length; at++)
      values[at] = pointOf(smooth, column + (at % across), row + Math.floor(at / across))
    values.sort()
    const at = (share: number) => values[Math.floor((values.length - 1) * share)] ?? 255
    return { light: Math.max(1, at(0.7)), spread: (at(0.85) - at(0.55)) / Math.max(1, at(0.7)) }
  }
  const sides = [
    take(left - far, left - near, top, bottom),
    take(right + near, right + far, top, bottom),
    take(left, right, top - far, top - near),
    take(left, right, bottom + near, bottom + far),
  ] as const
  // From 55 % to 85 % of the points of a bell is 0.91 of its deviation; four deviations are no paper.
  const rough = median(sides.map(({ spread }) => spread)) * 4.4
  return {
    left: sides[0].light,
    right: sides[1].light,
    top: sides[2].light,
    bottom: sides[3].light,
    rough,
  }
}

interface Smooth {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Each point the mean of itself and its eight neighbours: half a millimetre, as wide as a pen. */
function smoothed({ width, height, data }: Patch['picture']): Smooth {
  const lines = new Float32Array(width * height)
  const out = new Float32Array(width * height)
  for (let at = 1; at < data.length - 1; at++)
    lines[at] = (data[at - 1] as number) + (data[at] as number) + (data[at + 1] as number)
  for (let at = width; at < data.length - width; at++)
    out[at] =
      ((lines[at - width] as number) + (lines[at] as number) + (lines[at + width] as number)) / 9
  return { width, height, data: out }
}

/** The outermost line has no neighbours: the one inside it stands for it. */
function pointOf({ width, height, data }: Smooth, x: number, y: number): number {
  const column = Math.min(Math.max(x, 1), width - 2)
  const row = Math.min(Math.max(y, 1), height - 2)
  return data[row * width + column] as number
}

function strokesOf(values: Float32Array, across: number, down: number, least: number) {
  const seen = new Uint8Array(values.length)
  let best = { stroke: 0, depth: 0, ink: 0 }
  let [all, middle] = [0, 0]
  for (let start = 0; start < values.length; start++) {
    if (seen[start] || (values[start] as number) < least) continue
    const points = [start]
    seen[start] = 1
    for (let next = 0; next < points.length; next++) {
      const at = points[next] as number
      const x = at % across
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const other = at + dy * across + dx
          if (x + dx < 0 || x + dx >= across || other < 0 || other >= values.length) continue
          if (seen[other] || (values[other] as number) < least) continue
          seen[other] = 1
          points.push(other)
        }
    }
    const traced = strokeOf(points, values, across, down)
    all += traced.sum
    middle += traced.middle
    if (traced.stroke > best.stroke) best = traced
  }
  const half = Math.max(least, best.depth / 2)
  return {
    cover: values.reduce((count, value) => (value >= half ? count + 1 : count), 0) / values.length,
    stroke: best.stroke,
    depth: best.depth,
    ink: best.ink,
    middle: all === 0 ? 0 : middle / all,
  }
}

function strokeOf(points: readonly number[], values: Float32Array, across: number, down: number) {
  let [left, right, top, bottom] = [across, 0, down, 0]
  let [sum, middle] = [0, 0]
  const depths: number[] = []
  for (const at of points) {
    const x = at % across
    const y = (at - x) / across
    const value = Math.min(1, values[at] as number)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    sum += value
    depths.push(value)
    const isMiddle =
      Math.abs(x + 0.5 - across / 2) <= across / 4 && Math.abs(y + 0.5 - down / 2) <= down / 4
    if (isMiddle) middle += value
  }
  depths.sort((a, b) => a - b)
  return {
    stroke: Math.hypot(right - left + 1, bottom - top + 1) / fine,
    depth: depths[Math.floor(depths.length * 0.8)] ?? 0,
    ink: sum / fine ** 2,
    ...{ sum, middle },
  }
}
