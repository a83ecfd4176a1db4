import type { Blob } from './blobs.ts'
import { edgeWidth, planeOf, quadsOf, type Searched, search } from './find-marks.ts'
import type { FormPage, SheetForm } from './form.ts'
import { type Grey, greyAt, shrink } from './grey.ts'
import { grainAt, type Homography, project } from './homography.ts'
import { quietShare } from './read-form.ts'
import { readSheetCode, type SheetCode } from './sheet-code.ts'

/**
 * Reads the square code that a picture shows, or nothing: it is given by whoever calls, since an engine leans on no
 * library (jsqr here). It is asked of small straight pictures first, of a whole one only to say why it is refused.
 */
export type CodeReader = (picture: Grey) => string | undefined

/** Why nothing of a picture is read. */
export type SheetRefusal =
  | 'blank'
  | 'no-code'
  | 'other-form'
  | 'other-version'
  | 'unknown-page'
  | 'corner-missing'
  | 'bent'
  | 'blurred'
  | 'small'

export interface PlacedSheet {
  readonly code: SheetCode
  readonly page: FormPage
  readonly plane: Homography
  /** Quarters clockwise that the sheet is turned by on the picture. */
  readonly turned: number
  /** Points in one millimetre, at the centre. */
  readonly grain: number
  /** Millimetres from black to white at the edge of a mark. */
  readonly edge: number
}

export type SheetPlacing =
  | { readonly ok: true; readonly placed: PlacedSheet }
  | { readonly ok: false; readonly why: SheetRefusal; readonly code?: SheetCode }

/** Below, a light stroke of 0.4 mm is one point wide, and paper is as dark as it: 90 points an inch. */
const leastGrain = 3.5

/** Wider edges leave a stroke of 0.4 mm under a quarter of its darkness. */
const widestEdge = 1.1

/** The middle grey of a page under the light of a room; a colour or the dark stays under. */
const leastPaper = 140

/** Sets of four that are tried before a picture is given up. */
const triedQuads = 6

export function placeSheet(picture: Grey, form: SheetForm, readCode: CodeReader): SheetPlacing {
  const longest = Math.max(picture.width, picture.height)
  const found = search(picture)
  const drawings = differentPages(form)
  let seen: Pick<PlacedSheet, 'grain' | 'edge'> | undefined
  for (const page of drawings) {
    for (const quad of quadsOf(found, page).slice(0, triedQuads)) {
      for (let turned = 0; turned < 4; turned++) {
        const plane = planeOf(picture, quad, page, turned)
        if (!plane || isMirrored(plane, page) || isQuarterOff(plane, page)) continue
        const grain = grainAt(plane, page.width / 2, page.height / 2)
        const edge = edgeWidth(picture, plane, page)
        if (quad.distance < 1) seen ??= { grain, edge }
        if (!isBusy(picture, plane, page)) continue
        const text = readCode(codePicture(picture, plane, page, grain))
        const code = text === undefined ? undefined : readSheetCode(text)
        if (code) return settle(code, { page, plane, turned, grain, edge })
      }
    }
  }
  if (isBright(picture) && isBlank(found)) return { ok: false, why: 'blank' }
  const text = readCode(shrink(picture, Math.max(1, Math.round(longest / 1400))))
  const code = text === undefined ? undefined : readSheetCode(text)
  const other = code && mismatch(code, form)
  if (code) return { ok: false, why: other ?? 'corner-missing', code }
  if (seen && seen.grain < leastGrain) return { ok: false, why: 'small' }
  return { ok: false, why: seen && seen.edge > widestEdge / 2 ? 'blurred' : 'no-code' }

  function settle(code: SheetCode, placed: Omit<PlacedSheet, 'code'>): SheetPlacing {
    const other = mismatch(code, form)
    if (other) return { ok: false, why: other, code }
    if (placed.grain < leastGrain) return { ok: false, why: 'small', code }
    if (placed.edge > widestEdge) return { ok: false, why: 'blurred', code }
    const page = form.pages.find((drawing) => drawing.page === code.page) as FormPage
    return { ok: true, placed: { ...placed, code, page } }
  }
}

function mismatch(code: SheetCode, form: SheetForm): SheetRefusal | undefined {
  if (code.form !== form.form) return 'other-form'
  if (code.version !== form.version) return 'other-version'
  return form.pages.some(({ page }) => page === code.page) ? undefined : 'unknown-page'
}

/** Pages whose marks and code stand at the same places are looked for once. */
function differentPages({ pages }: SheetForm): readonly FormPage[] {
  const seen = new Map<string, FormPage>()
  for (const page of pages) {
    const { width, height, marks, code } = page
    const key = JSON.stringify([width, height, marks.side, marks.inset, code.x, code.y, code.side])
    if (!seen.has(key)) seen.set(key, page)
  }
  return [...seen.values()]
}

/** A sheet seen through its back, or a plane that folds over. */
function isMirrored(plane: Homography, { width, height }: FormPage): boolean {
  const [a, b, c] = [project(plane, 0, 0), project(plane, width, 0), project(plane, 0, height)]
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0
}

/** A page that would be seen half as wide as it is, against its height: it is turned by a quarter more. */
function isQuarterOff(plane: Homography, { width, height }: FormPage): boolean {
  const centre = project(plane, width / 2, height / 2)
  const right = project(plane, width / 2 + 10, height / 2)
  const below = project(plane, width / 2, height / 2 + 10)
  const across = Math.hypot(right.x - centre.x, right.y - centre.y)
  const down = Math.hypot(below.x - centre.x, below.y - centre.y)
  return Math.abs(Math.log(across / down)) > 0.34
}

/** Black and white where the code should stand: asking for the code costs far more. */
function isBusy(picture: Grey, plane: Homography, { code }: FormPage): boolean {
  const grid = 20
  const values: number[] = []
  for (let row = 0; row < grid; row++)
    for (let column = 0; column < grid; column++) {
      const x = code.x + ((column + 0.5) / grid) * code.side
      const y = code.y + ((row + 0.5) / grid) * code.side
      const at = project(plane, x, y)
      values.push(greyAt(picture, at.x, at.y))
    }
  values.sort((a, b) => a - b)
  const [low, high] = [values[Math.floor(grid * 4)] as number, values[grid * 16] as number]
  return high - low > 30
}

/** The code alone, upright, with the white around it. */
function codePicture(picture: Grey, plane: Homography, { code }: FormPage, grain: number): Grey {
  const quiet = code.side * quietShare
  const whole = code.side + 2 * quiet
  const side = Math.round(Math.min(420, Math.max(200, whole * grain * 1.4)))
  const place = { x: code.x - quiet, y: code.y - quiet, width: whole, height: whole }
  return cutOut(picture, plane, place, side / whole)
}

/** A rectangle of the paper, upright, `grain` points in a millimetre. */
export function cutOut(
  picture: Grey,
  plane: Homography,
  place: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  },
  grain: number,
): Grey {
  const width = Math.max(1, Math.round(place.width * grain))
  const height = Math.max(1, Math.round(place.height * grain))
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = project(plane, place.x + (column + 0.5) / grain, place.y + (row + 0.5) / grain)
      data[row * width + column] = Math.round(greyAt(picture, at.x, at.y))
    }
  return { width, height, data }
}

/** Paper is the lightest thing there is: most of its picture is light, where a wall of colour or the dark is not. */
function isBright({ data }: Grey): boolean {
  const step = Math.max(1, Math.floor(data.length / 20_000))
  const values: number[] = []
  for (let at = 0; at < data.length; at += step) values.push(data[at] as number)
  values.sort((a, b) => a - b)
  return (values[values.length >> 1] as number) >= leastPaper
}

/** A few specks; what runs along the edges of the picture or of the sheet is the table that it lies on. */
function isBlank({ blobs, width, height }: Searched): boolean {
  const inside = blobs.filter((blob) => {
    const [right, down] = [blob.width / 2 + 3, blob.height / 2 + 3]
    const isInside =
      blob.x > right && blob.y > down && blob.x < width - right && blob.y < height - down
    return isInside && !isStrip(blob, width, height)
  })
  // A mark of the smallest page would be larger; a page of words has hundreds of small things.
  const large = inside.filter(({ area }) => area > (width * height) / 12_000)
  return large.length < 3 && inside.length < 25
}

/** Long, and little of the rectangle that it spans. */
function isStrip(blob: Blob, width: number, height: number): boolean {
  const isLong = blob.width > width / 6 || blob.height > height / 6
  return (
    isLong &&
    blob.area < 0.4 * blob.width * blob.height &&
    Math.min(blob.x, blob.y, width - blob.x, height - blob.y) <
      Math.min(width, height) / 6 + Math.min(blob.width, blob.height) / 2
  )
}
