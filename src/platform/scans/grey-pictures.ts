import { readers } from '../imports/readers.ts'
import { picturesOn, type RawPicture, wholePicture } from './pdf-pictures.ts'

/** The points of a picture, line by line: 0 is black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export type UnreadableScan =
  | 'unreadable'
  | 'no-picture'
  | 'too-large'
  | 'locked'
  | 'black-and-white'

export type ScannedPage =
  | {
      readonly ok: true
      readonly page: number
      readonly pages: number
      readonly picture: GreyPicture
    }
  | {
      readonly ok: false
      readonly page: number
      readonly pages: number
      readonly why: UnreadableScan
    }

/** More brings nothing to who reads boxes of 4 mm, and costs time: 200 points an inch on A4. */
const highest = 2340

const { bytes: mostBytes, points: mostPoints, entries: mostPages } = readers.scan

/** The pages of one file: a picture is one page, a scanned PDF as many as it has. Runs where it may be ended: a thread. */
export async function* greyPictures(bytes: Uint8Array): AsyncGenerator<ScannedPage> {
  if (bytes.length > mostBytes) yield { ok: false, page: 1, pages: 1, why: 'too-large' }
  else if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) yield* picturesOfPdf(bytes)
  else {
    const picture = await greyOf(bytes)
    yield typeof picture === 'string'
      ? { ok: false, page: 1, pages: 1, why: picture }
      : { ok: true, page: 1, pages: 1, picture }
  }
}

/** Upright as the telephone held it, grey, no higher than is useful. */
async function greyOf(input: Uint8Array | RawPicture): Promise<GreyPicture | UnreadableScan> {
  const { default: sharp } = await import('sharp')
  const limits = { limitInputPixels: mostPoints, failOn: 'error' } as const
  const opened =
    input instanceof Uint8Array
      ? sharp(input, limits).rotate()
      : sharp(input.data, {
          ...limits,
          raw: { width: input.width, height: input.height, channels: input.channels },
        })
  try {
    // Made of one bit for each point: a light stroke has left nothing in it.
    if (input instanceof Uint8Array && !isPhotograph(input)) return 'unreadable'
    const bits = input instanceof Uint8Array ? await sharp(input, limits).metadata() : undefined
    if (bits?.bitsPerSample === 1) return 'black-and-white'
    const { data, info } = await opened
      .flatten({ background: '#ffffff' })
      .resize({ width: highest, height: highest, fit: 'inside', withoutEnlargement: true })
      .greyscale()
      .toFormat('raw')
      .timeout({ seconds: 60 })
      .toBuffer({ resolveWithObject: true })
    const grey = { width: info.width, height: info.height, data: new Uint8Array(data) }
    return isTwoToned(grey.data) ? 'black-and-white' : grey
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message) ? 'too-large' : 'unreadable'
  }
}

/** By its head: JPEG, PNG, WebP or TIFF. What draws itself (SVG) was never in front of a camera. */
function isPhotograph(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12))
  const heads = ['ffd8ff', '89504e470d0a1a0a', '49492a00', '49492b00', '4d4d002a', '4d4d002b']
  return (
    heads.some((known) => head.toString('hex').startsWith(known)) ||
    /^RIFF.{4}WEBP$/s.test(head.toString('latin1'))
  )
}

/** Black and white alone, without one grey between them: paper that was seen has some, at the edge of each line. */
function isTwoToned(data: Uint8Array): boolean {
  let dark = 0
  for (const light of data) {
    if (light > 15 && light < 240) return false
    if (light <= 15) dark++
  }
  return dark > 0
}

/**
 * A scanner puts one picture on each page: the largest one is read, at its own points. Nothing is drawn: a page made of
 * words and lines has no picture, and says so.
 */
async function* picturesOfPdf(bytes: Uint8Array): AsyncGenerator<ScannedPage> {
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // PDF.js takes the bytes away with it, and refuses by itself a picture of more points.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      ...{ isEvalSupported: false, verbosity: 0, maxImageSize: mostPoints },
    })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    yield { ok: false, page: 1, pages: 1, why: isLocked ? 'locked' : 'unreadable' }
    return
  }
  const pages = pdf.numPages
  for (let page = 1; page <= Math.min(pages, mostPages); page++) {
    const found = await picturesOn(pdf, page).catch(() => undefined)
    const largest = found && wholePicture(found)
    const picture = largest?.isOneBit
      ? 'black-and-white'
      : largest
        ? await greyOf(largest)
        : found
          ? 'no-picture'
          : 'unreadable'
    yield typeof picture === 'string'
      ? { ok: false, page, pages, why: picture }
      : { ok: true, page, pages, picture }
  }
  if (pages > mostPages) yield { ok: false, page: mostPages + 1, pages, why: 'too-large' }
  await pdf.destroy()
}
