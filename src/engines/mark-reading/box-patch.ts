import type { FormBox } from './form.ts'
import type { Grey } from './grey.ts'
import type { Homography, Point } from './homography.ts'
import { cutOut } from './place-sheet.ts'

/** Points in a millimetre of the pieces that boxes are measured on: 150 points an inch, about as they come. */
export const fine = 6

/** Millimetres of paper around the box. */
const around = 2.2

/** How far a box may stand from where the marks say, in millimetres: paper is folded and bent. */
const reach = 1.2

/** From the outside of a frame to the middle of its line. */
const halfLine = 0.18

/** A box and the paper around it, upright. */
export interface Patch {
  readonly box: FormBox
  readonly picture: Grey
  /** Points by which it was cut out beside the place of its box. */
  readonly moved: Point
}

const unmoved: Point = { x: 0, y: 0 }

export function patchOf(
  picture: Grey,
  plane: Homography,
  box: FormBox,
  moved: Point = unmoved,
): Patch {
  const { x, y, width, height } = box
  const place = {
    ...{ x: x - around + moved.x / fine, y: y - around + moved.y / fine },
    ...{ width: width + 2 * around, height: height + 2 * around },
  }
  return { box, picture: cutOut(picture, plane, place, fine), moved }
}

/** Where the frame is seen, in points of the patch: its middle lines. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function frameAt({ box }: Patch, shift: Point): Frame {
  const left = (around + halfLine) * fine + shift.x
  const top = (around + halfLine) * fine + shift.y
  return {
    ...{ left, top },
    right: left + (box.width - 2 * halfLine) * fine,
    bottom: top + (box.height - 2 * halfLine) * fine,
  }
}

/** How much darker each side of a frame is than the paper outside it, on average: points of 255, then the weakest. */
function strengthOf(patch: Patch, shift: Point): { all: number; weakest: number } {
  const { left, top, right, bottom } = frameAt(patch, shift)
  const gap = 0.7 * fine
  const sides = [
    lineAgainst(patch.picture, left, top, bottom, true, -gap),
    lineAgainst(patch.picture, right, top, bottom, true, gap),
    lineAgainst(patch.picture, top, left, right, false, -gap),
    lineAgainst(patch.picture, bottom, left, right, false, gap),
  ].sort((a, b) => a - b) as [number, number, number, number]
  // What is drawn over one side makes it darker: it does not outweigh the others.
  const cap = sides[1] * 1.5
  return {
    all: sides.reduce((sum, side) => sum + Math.min(side, cap), 0) / 4,
    weakest: sides[1],
  }
}

/** Mean of a line beside the frame, less the mean of the frame: along x when `upright` is false. */
function lineAgainst(
  { width, height, data }: Grey,
  across: number,
  from: number,
  to: number,
  upright: boolean,
  beside: number,
): number {
  const line = Math.round(across)
  const other = Math.round(across + beside)
  const limit = upright ? width : height
  if (Math.min(line, other) < 0 || Math.max(line, other) >= limit) return 0
  let [sum, count] = [0, 0]
  const most = upright ? height : width
  for (let along = Math.max(0, Math.round(from)); along <= Math.min(most - 1, to); along++) {
    const here = upright ? along * width + line : line * width + along
    const there = upright ? along * width + other : other * width + along
    sum += (data[there] as number) - (data[here] as number)
    count++
  }
  return count === 0 ? 0 : sum / count
}

export interface SeenFrame {
  readonly shift: Point
  /** Darkness of its sides, of 255. */
  readonly strength: number
}

/** Where the frame of a box is seen best, near where it should be. */
export function seekFrame(patch: Patch): SeenFrame {
  let best: SeenFrame = { shift: { x: 0, y: 0 }, strength: 0 }
  let most = Number.NEGATIVE_INFINITY
  const look = (x: number, y: number) => {
    const { all, weakest } = strengthOf(patch, { x, y })
    // Further away, a frame must be seen better: a stroke beside the box is no frame.
    const worth = all - 0.5 * Math.hypot(x, y)
    if (worth <= most) return
    most = worth
    best = { shift: { x, y }, strength: weakest }
  }
  // A line is two points wide: every second place sees it, then the places beside the best.
  const far = 2 * Math.round((reach * fine) / 2)
  for (let y = -far; y <= far; y += 2) for (let x = -far; x <= far; x += 2) look(x, y)
  const { x: column, y: row } = best.shift
  for (let y = row - 1; y <= row + 1; y++) for (let x = column - 1; x <= column + 1; x++) look(x, y)
  return best
}

/** Own frames that stand further from their neighbours, in points, are a stroke and no frame. */
const nearby = 1.5
/** At the end of a column that bends, neighbours stand on one side only: a frame as dark as theirs is believed so far. */
const bent = 5
const asDark = 0.7

/** The same for its neighbours: paper bends, it does not jump. Medians of the nearest frames that were seen. */
export function settledShifts(
  patches: readonly Patch[],
  seen: readonly SeenFrame[],
): readonly SeenFrame[] {
  const neighbours = 7
  return patches.map((patch, at) => {
    const near = patches
      .map((other, place) => ({ place, far: distance(other.box, patch.box) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, neighbours)
      .map(({ place }) => ({
        whole: wholeShift(patches[place] as Patch, seen[place] as SeenFrame),
        strength: (seen[place] as SeenFrame).strength,
      }))
    const around = {
      x: median(near.map(({ whole }) => whole.x)) - patch.moved.x,
      y: median(near.map(({ whole }) => whole.y)) - patch.moved.y,
    }
    const own = seen[at] as SeenFrame
    const apart = Math.hypot(own.shift.x - around.x, own.shift.y - around.y)
    const usual = median(near.map(({ strength }) => strength))
    if (apart <= nearby || (apart <= bent && own.strength >= asDark * usual)) return own
    return { shift: around, strength: strengthOf(patch, around).weakest }
  })
}

/** From where the marks say to where the frame is seen. */
export function wholeShift({ moved }: Patch, { shift }: SeenFrame): Point {
  return { x: moved.x + shift.x, y: moved.y + shift.y }
}

export function distance(a: FormBox, b: FormBox): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
