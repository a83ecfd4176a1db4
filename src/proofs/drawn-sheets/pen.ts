import { Dice } from './dice.ts'
import { draw } from './hand.ts'
import { dots, type SheetPaper } from './sheet-paper.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

/** The boxes of a page, from the first one to the last, found as black frames: the hand knows nothing of the layout. */
export function boxesOn({ width, height, points }: SheetPaper): readonly Place[] {
  const dark = (x: number, y: number) => (points[y * width + x] ?? 255) < 110
  const side = Math.round(3.6 * dots)
  const found: Place[] = []
  for (let y = 40 * dots; y < height - 25 * dots; y++)
    for (let x = 15 * dots; x < width - 25 * dots; x++) {
      if (!dark(x, y)) continue
      const isNear = found.some((box) => Math.abs(box.x - x) < side && Math.abs(box.y - y) < side)
      if (isNear) continue
      const all = (test: (step: number) => boolean) =>
        Array.from({ length: side }, (_, step) => test(step)).every(Boolean)
      const isCorner = all((step) => dark(x + step, y)) && all((step) => dark(x, y + step))
      const isWhite = !dark(x + Math.round(side / 2), y + Math.round(side / 2))
      if (isCorner && isWhite) found.push({ x, y })
    }
  return found
    .map(({ x, y }) => ({ x: x / dots, y: y / dots }))
    .toSorted((a, b) => (Math.abs(a.y - b.y) < 2 ? a.x - b.x : a.y - b.y))
}

const pen = { width: 0.5, depth: 0.85, grain: 0.02 }

/** A cross, or one light stroke. */
export function cross(paper: SheetPaper, box: Place | undefined, depth = pen.depth) {
  if (!box) throw new Error('no such box')
  const { x, y } = box
  const line = (a: [number, number], b: [number, number]) =>
    draw(paper, [a, b], { ...pen, depth }, new Dice(Math.round(x + y)))
  line([x + 0.5, y + 0.5], [x + 3.5, y + 3.5])
  if (depth === pen.depth) line([x + 3.5, y + 0.5], [x + 0.5, y + 3.5])
}
