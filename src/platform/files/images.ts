import { readers } from '../imports/readers.ts'

/** Enough for a full page on a fine screen; more is only weight. */
const widest = 1600

/** More than any telephone's picture; beyond, it is a trap for memory. */
const mostPixels = readers.picture.points

export interface PublishedPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/webp'
}

/** A page for mail programs: no wider than their widest column on a fine screen, and light, since each reader gets a copy. */
const mail = {
  width: 1200,
  height: 1600,
  lightEnough: 200_000,
  qualities: [82, 72, 62, 52],
} as const

// What this module drew itself needs no second drawing, which would only blur it.
const drawnHere = new WeakSet<Uint8Array>()

/**
 * A picture as it may be published: drawn anew from its points, so that nothing else is left of the
 * file (place, time, owner, hidden bytes), upright, no larger than a page.
 * A photograph stays a JPEG; a drawing or a picture with holes becomes a WebP.
 */
export async function publishedPicture(bytes: Uint8Array): Promise<PublishedPicture> {
  const { default: sharp } = await import('sharp')
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
  const { format } = await picture.metadata()
  const mediaType = format === 'jpeg' ? 'image/jpeg' : 'image/webp'
  if (drawnHere.has(bytes)) return { bytes, mediaType }
  const page = picture
    .rotate()
    .toColourspace('srgb')
    .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 })
  const written =
    mediaType === 'image/jpeg'
      ? page.jpeg({ quality: 82, mozjpeg: true })
      : page.webp({ quality: 84 })
  const drawn = new Uint8Array(await written.toBuffer())
  drawnHere.add(drawn)
  return { bytes: drawn, mediaType }
}

/**
 * A picture as a mail may carry it: drawn anew likewise, smaller, on white where it has holes, and always a JPEG, which
 * every mail program draws. It is as good as it may be without being heavy.
 */
export async function mailPicture(bytes: Uint8Array): Promise<PublishedPicture> {
  const { default: sharp } = await import('sharp')
  const page = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize({ width: mail.width, height: mail.height, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 })
  let drawn = new Uint8Array()
  for (const quality of mail.qualities) {
    drawn = new Uint8Array(await page.clone().jpeg({ quality, mozjpeg: true }).toBuffer())
    if (drawn.length <= mail.lightEnough) break
  }
  drawnHere.add(drawn)
  return { bytes: drawn, mediaType: 'image/jpeg' }
}

const small = { width: 480, height: 320 } as const

/** A picture among words, which opens the larger one: drawn anew likewise, and light. */
export async function smallPicture(bytes: Uint8Array): Promise<PublishedPicture> {
  const { default: sharp } = await import('sharp')
  const page = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .toColourspace('srgb')
    .resize({ ...small, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: 20 })
  const drawn = new Uint8Array(await page.webp({ quality: 78 }).toBuffer())
  drawnHere.add(drawn)
  return { bytes: drawn, mediaType: 'image/webp' }
}

/** In points, as it is shown. */
export async function pictureSize(
  bytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number }> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
  return { width, height }
}
