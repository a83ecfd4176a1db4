import type { getDocumentProxy } from 'unpdf'

/** The points of one picture of a page, as sharp takes them. */
export interface RawPicture {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  /** In black and white (CCITT group 4, JBIG2), without any grey: it is found, and told, never read. */
  readonly isOneBit: boolean
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** What PDF.js keeps of a picture: points of one bit are packed, eight in a byte. */
interface KeptPicture {
  readonly width?: number
  readonly height?: number
  readonly kind?: number
  readonly data?: Uint8Array | Uint8ClampedArray | string
}

const oneBit = 1

/**
 * The pictures that a page shows: those of a scanner in colours or greys, and those in black and white, be they drawn as
 * pictures or as stencils. `unpdf` finds the first ones alone.
 */
export async function picturesOn(pdf: Pdf, number: number): Promise<readonly RawPicture[]> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { OPS } = await getResolvedPDFJS()
  const page = await pdf.getPage(number)
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: RawPicture[] = []
  for (const [at, drawn] of fnArray.entries()) {
    const [first] = (argsArray[at] ?? []) as unknown[]
    const isStencil = drawn === OPS.paintImageMaskXObject
    if (!isStencil && drawn !== OPS.paintImageXObject && drawn !== OPS.paintInlineImageXObject)
      continue
    const kept = await keptPicture(page, first)
    const read = kept && pointsOf(kept, isStencil)
    if (read) found.push(read)
  }
  return found
}

/** By its name, among what the page or all pages share; a stencil names its points apart. */
async function keptPicture(page: Page, drawn: unknown): Promise<KeptPicture | undefined> {
  if (typeof drawn === 'string') return (await named(page, drawn)) as KeptPicture | undefined
  const kept = (drawn ?? {}) as KeptPicture
  if (typeof kept.data !== 'string') return kept
  const points = (await named(page, kept.data)) as KeptPicture | undefined
  return points && { ...kept, ...points }
}

function named(page: Page, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => objects.get(name, resolve))
}

function pointsOf(
  { width, height, kind, data }: KeptPicture,
  isStencil: boolean,
): RawPicture | undefined {
  if (!width || !height || !data || typeof data === 'string') return undefined
  if (kind === oneBit || isStencil) return { data, width, height, channels: 1, isOneBit: true }
  const channels = data.length / (width * height)
  return channels === 1 || channels === 3 || channels === 4
    ? { data, width, height, channels, isOneBit: false }
    : undefined
}

/**
 * The picture of the page, when there is one. Scanners that save space part a page into layers, a stencil of letters over a
 * blurred ground: a tick may stand in either, so that neither is the page. `undefined` then, as without any picture.
 */
export function wholePicture(pictures: readonly RawPicture[]): RawPicture | undefined {
  const [largest, ...others] = pictures.toSorted((a, b) => b.width * b.height - a.width * a.height)
  const shape = ({ width, height }: RawPicture) => width / height
  const isLayer = (picture: RawPicture) =>
    largest !== undefined &&
    picture.height * 8 > largest.height &&
    Math.abs(shape(picture) / shape(largest) - 1) < 0.03
  return others.some(isLayer) ? undefined : largest
}
