import { median, type Patch, patchOf, settledShifts } from './box-patch.ts'
import { findFrames, seenShare, upperQuartile } from './follow-frames.ts'
import type { FormPage, SheetForm } from './form.ts'
import { type Grey, greyAt } from './grey.ts'
import { type Homography, project } from './homography.ts'
import { type Judged, judgeBox } from './judge-box.ts'
import { type BoxMeasure, measureBox } from './measure-box.ts'
import {
  type CodeReader,
  cutOut,
  type PlacedSheet,
  placeSheet,
  type SheetRefusal,
} from './place-sheet.ts'
import { cornersOf } from './read-form.ts'
import type { SheetCode } from './sheet-code.ts'

export interface ReadBox extends Judged {
  readonly id: string
  readonly group: string
  /** The numbers that led there. */
  readonly seen: BoxMeasure
  /** Of what a person has to look at (doubtful, struck out, or ticked where only one counts), with what stands around. */
  readonly picture?: Grey
}

export interface ReadZone {
  readonly id: string
  readonly picture: Grey
}

export interface ReadPage {
  readonly code: SheetCode
  readonly placed: Pick<PlacedSheet, 'turned' | 'grain' | 'edge'>
  readonly boxes: readonly ReadBox[]
  readonly zones: readonly ReadZone[]
  /** The whole page, upright and small, to be looked at beside what was read of it. */
  readonly whole?: Grey
}

export type PageReading =
  | { readonly ok: true; readonly page: ReadPage }
  | { readonly ok: false; readonly why: SheetRefusal; readonly code?: SheetCode }

/** Points in a millimetre of what is cut out for a person. */
const shownGrain = 6

/** Of the whole page: a stroke in a box of 4 mm is seen, and a page stays light. */
const wholeGrain = 4

/**
 * Reads one picture of one page: 150 to 300 points an inch, from 1,200 to 2,400 points high; a larger one costs time
 * and brings nothing. Nothing is guessed: a page that is not placed by its four marks and its code is refused whole.
 */
export function readPage(picture: Grey, form: SheetForm, readCode: CodeReader): PageReading {
  const { width, height, data } = picture
  if (data.length !== width * height)
    throw new RangeError(`${data.length} points for ${width} × ${height}`)
  if (Math.min(width, height) < 200) return { ok: false, why: 'small' }
  const placing = placeSheet(picture, form, readCode)
  if (!placing.ok) return placing
  const { placed } = placing
  const { page, plane, code, turned, grain, edge } = placed
  const boxes = readBoxes(picture, placed, form)
  // Where most frames are not where they should be, nothing says that the few that are found are frames.
  const lost = boxes.filter(({ doubt }) => doubt === 'frame-not-seen').length
  if (lost > boxes.length / 2) return { ok: false, why: 'bent', code }
  return {
    ok: true,
    page: {
      code,
      placed: { turned, grain, edge },
      boxes,
      zones: page.zones.map((zone) => ({
        id: zone.id,
        picture: cutOut(picture, plane, zone, shownGrain),
      })),
      whole: cutOut(picture, plane, { x: 0, y: 0, ...sizeOf(page) }, wholeGrain),
    },
  }
}

const sizeOf = ({ width, height }: FormPage) => ({ width, height })

function readBoxes(
  picture: Grey,
  { page, plane, edge }: PlacedSheet,
  form: SheetForm,
): readonly ReadBox[] {
  const found = findFrames(page.boxes, (box, moved) => patchOf(picture, plane, box, moved))
  const { patches } = found
  const frames = settledShifts(patches, found.frames)
  const black = blackOf(picture, plane, page)
  const measures = patches.map((patch, at) =>
    measureBox(patch, frames[at] as (typeof frames)[number], black, edge),
  )
  // Fainter than the others, it is none: the side of another one, or a stroke.
  const leastFrame = seenShare * upperQuartile(measures.map(({ frame }) => frame))
  const read = patches.map(({ box: { id, group } }, at) => {
    const seen = measures[at] as BoxMeasure
    return { id, group, ...judgeBox(seen, leastFrame), seen }
  })
  const tickedIn = (group: string) =>
    read.filter((box) => box.group === group && box.verdict === 'ticked').length
  return read.map((box, at) => {
    const isOneOfSeveral =
      box.verdict === 'ticked' && form.groups[box.group] === 'one' && tickedIn(box.group) > 1
    const isShown = box.verdict === 'doubtful' || box.verdict === 'struck-out' || isOneOfSeveral
    return isShown ? { ...box, picture: (patches[at] as Patch).picture } : box
  })
}

/** Share of the light of the paper that the printed black gives back: the median of the four marks. */
function blackOf(picture: Grey, plane: Homography, page: FormPage): number {
  const { side } = page.marks
  const shares = cornersOf(page).map(({ x, y }) => {
    const light = (dx: number, dy: number) => {
      const at = project(plane, x + dx, y + dy)
      return greyAt(picture, at.x, at.y)
    }
    const dark = median([
      ...[light(0, 0), light(side / 5, 0), light(-side / 5, 0)],
      ...[light(0, side / 5), light(0, -side / 5)],
    ])
    const out = side * 0.85
    const white = median([light(out, 0), light(-out, 0), light(0, out), light(0, -out)])
    return dark / Math.max(1, white)
  })
  return Math.min(0.7, median(shares))
}
