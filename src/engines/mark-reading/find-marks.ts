import { type Blob, blobsOf } from './blobs.ts'
import type { FormPage } from './form.ts'
import { darkPoints, type Grey, greyAt, shrink } from './grey.ts'
import { type Homography, homographyOf, type Point, project } from './homography.ts'
import { cornersOf } from './read-form.ts'

/** Four things that may be the corner marks, clockwise on the picture from its top left. */
export interface Quad {
  readonly points: readonly [Point, Point, Point, Point]
  /** How far sizes and shape are from those of the form: 0 is exact. */
  readonly distance: number
}

/** Points of the longest side where marks are looked for: 5 mm are still 12 points there on A4. */
const searched = 740

/** Things tried as each corner: ticks made full and words in capitals may stand further out than a mark. */
const perCorner = 5

export interface Searched {
  readonly blobs: readonly Blob[]
  /** Points of the picture in one point that was searched. */
  readonly by: number
  readonly width: number
  readonly height: number
}

export function search(picture: Grey): Searched {
  const by = Math.max(1, Math.round(Math.max(picture.width, picture.height) / searched))
  const small = shrink(picture, by)
  const { width, height } = small
  // A mark is a fortieth of the page: a square five times as large is mostly paper.
  const dark = darkPoints(small, Math.round(Math.min(width, height) / 8), 0.72)
  return { blobs: blobsOf(dark, width, height, 9), by, width, height }
}

/** The likeliest sets of four first, for a page of this form. */
export function quadsOf({ blobs, by, width, height }: Searched, page: FormPage): readonly Quad[] {
  const full = blobs.filter((blob) => looksLikeMark(blob, width))
  const corners = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(([right, down]) =>
    full
      .toSorted((a, b) => b.x * right + b.y * down - a.x * right - a.y * down)
      .slice(0, perCorner),
  ) as [Blob[], Blob[], Blob[], Blob[]]
  const quads: Quad[] = []
  for (const a of corners[0])
    for (const b of corners[1])
      for (const c of corners[2])
        for (const d of corners[3]) {
          const distance = distanceOf([a, b, c, d], page, width * height)
          if (distance === undefined) continue
          const points = [a, b, c, d].map(({ x, y }) => ({ x: x * by, y: y * by }))
          quads.push({ points: points as unknown as Quad['points'], distance })
        }
  return quads.sort((a, b) => a.distance - b.distance)
}

function looksLikeMark({ area, width, height, fullness }: Blob, across: number): boolean {
  if (fullness < 0.86 || fullness > 1.1) return false
  const longest = Math.max(width, height)
  return longest <= 2.5 * Math.min(width, height) && longest < across / 8 && area > 9
}

/** Undefined when these four cannot be marks of such a page. */
function distanceOf(
  blobs: readonly [Blob, Blob, Blob, Blob],
  page: FormPage,
  whole: number,
): number | undefined {
  const areas = blobs.map(({ area }) => area)
  if (Math.max(...areas) > 3.5 * Math.min(...areas)) return undefined
  const [a, b, c, d] = blobs
  const turns = [turn(a, b, c), turn(b, c, d), turn(c, d, a), turn(d, a, b)]
  if (turns.some((side) => side <= 0)) return undefined
  const area = ((turns[0] as number) + (turns[2] as number)) / 2
  if (area < whole * 0.12) return undefined
  const sides = [gap(a, b), gap(b, c), gap(c, d), gap(d, a)] as const
  const [top, right, bottom, left] = sides
  const skew = Math.abs(Math.log(top / bottom)) + Math.abs(Math.log(right / left))
  if (skew > 1) return undefined
  const { inset, side } = page.marks
  const [across, down] = [page.width - 2 * inset, page.height - 2 * inset]
  const seen = Math.log((top + bottom) / (left + right))
  const shape = Math.abs(Math.abs(seen) - Math.abs(Math.log(across / down)))
  if (shape > 0.5) return undefined
  const expected = (side ** 2 / (across * down)) * area
  const sizes = areas.map((seenArea) => Math.abs(Math.log(seenArea / expected)))
  if (Math.max(...sizes) > 1.1) return undefined
  return skew + 2 * shape + sizes.reduce((all, size) => all + size, 0)
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The plane of the page, each mark centred on its own points; `turned` quarters clockwise. */
export function planeOf(
  picture: Grey,
  { points }: Quad,
  page: FormPage,
  turned: number,
): Homography | undefined {
  const corners = cornersOf(page)
  const seen = corners.map((_, at) => points[(at + turned) % 4] as Point)
  const rough = homographyOf(corners, seen)
  if (!rough) return undefined
  const centred = corners.map(({ x, y }, at) => {
    const grain = gap(project(rough, x, y), project(rough, x + page.marks.side, y))
    return centreOf(picture, seen[at] as Point, grain)
  })
  return homographyOf(corners, centred)
}

/** Middle of what is dark around a point, each point counted by its darkness. */
function centreOf(picture: Grey, from: Point, side: number): Point {
  let centre = from
  const reach = side * 0.85
  const step = Math.max(1, side / 24)
  for (let round = 0; round < 2; round++) {
    const values: (readonly [number, number, number])[] = []
    for (let dy = -reach; dy <= reach; dy += step)
      for (let dx = -reach; dx <= reach; dx += step)
        values.push([dx, dy, greyAt(picture, centre.x + dx, centre.y + dy)])
    const sorted = values.map(([, , value]) => value).sort((a, b) => a - b)
    const black = sorted[Math.floor(sorted.length * 0.1)] as number
    const white = sorted[Math.floor(sorted.length * 0.85)] as number
    if (white - black < 20) return from
    let [all, x, y] = [0, 0, 0]
    for (const [dx, dy, value] of values) {
      const weight = Math.min(1, Math.max(0, ((white - value) / (white - black) - 0.25) * 2))
      all += weight
      x += dx * weight
      y += dy * weight
    }
    if (all === 0) return from
    centre = { x: centre.x + x / all, y: centre.y + y / all }
  }
  return centre
}

/** How wide the edges of the marks are, in millimetres from nearly black to nearly white: the median of sixteen. */
export function edgeWidth(picture: Grey, plane: Homography, page: FormPage): number {
  const { side } = page.marks
  const widths = cornersOf(page).flatMap(({ x, y }) =>
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ].map(([right = 0, down = 0]) => {
      // From the middle of the mark to as much outside it.
      const steps = 80
      const values = Array.from({ length: steps + 1 }, (_, at) => {
        const out = (at / steps) * side
        const { x: u, y: v } = project(plane, x + out * right, y + out * down)
        return greyAt(picture, u, v)
      })
      const [black, white] = [Math.min(...values), Math.max(...values)]
      const level = (share: number) =>
        values.findIndex((value) => value >= black + (white - black) * share)
      return white - black < 25 ? side : ((level(0.8) - level(0.2)) / steps) * side
    }),
  )
  return widths.sort((a, b) => a - b)[8] as number
}
