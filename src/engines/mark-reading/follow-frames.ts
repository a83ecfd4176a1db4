import { distance, type Patch, type SeenFrame, seekFrame, wholeShift } from './box-patch.ts'
import type { FormBox } from './form.ts'
import type { Point } from './homography.ts'

/** A frame is seen when it is at least this share as dark as the frames of its page are. */
export const seenShare = 0.65

/** Millimetres to the neighbour that leads to a frame: further away, paper bends otherwise. */
const leads = 45

export interface FoundFrames {
  readonly patches: readonly Patch[]
  readonly frames: readonly SeenFrame[]
}

/**
 * Where paper bends further than a frame is sought, its neighbour leads there: a box whose frame is not seen is cut out
 * again by as much as the nearest frame that is seen stands away, and so on from row to row. What is not found stays as it
 * was, to be looked at by a person.
 */
export function findFrames(
  boxes: readonly FormBox[],
  cut: (box: FormBox, moved?: Point) => Patch,
): FoundFrames {
  const patches = boxes.map((box) => cut(box))
  const frames = patches.map(seekFrame)
  const least = seenShare * upperQuartile(patches.map((patch, at) => darkness(patch, frames[at])))
  const isSeen = patches.map((patch, at) => darkness(patch, frames[at]) >= least)
  for (let isLed = isSeen.includes(true); isLed; ) {
    isLed = false
    for (const [at, box] of boxes.entries()) {
      const leader = isSeen[at] ? undefined : nearestSeen(box)
      if (leader === undefined) continue
      const moved = wholeShift(patches[leader] as Patch, frames[leader] as SeenFrame)
      const patch = cut(box, moved)
      const frame = seekFrame(patch)
      if (darkness(patch, frame) < least) continue
      patches[at] = patch
      frames[at] = frame
      isSeen[at] = true
      isLed = true
    }
  }
  return { patches, frames }

  function nearestSeen(box: FormBox): number | undefined {
    let [nearest, least]: [number | undefined, number] = [undefined, leads]
    for (const [at, other] of boxes.entries()) {
      const far = distance(other, box)
      if (isSeen[at] && far < least) [nearest, least] = [at, far]
    }
    return nearest
  }
}

/** Of its sides, against the paper around it: a shadow makes both darker. */
function darkness({ picture }: Patch, frame: SeenFrame | undefined): number {
  const counts = new Uint32Array(256)
  for (const value of picture.data) counts[value] = (counts[value] as number) + 1
  let [light, above] = [255, 0]
  while (light > 1 && above < picture.data.length / 4) above += counts[light--] as number
  return (frame?.strength ?? 0) / light
}

/** What is usual on a page, even when half of its frames are not seen. */
export function upperQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length * 3) / 4)] ?? 0
}
