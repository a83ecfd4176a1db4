import { readers } from './imports/readers.ts'

/** Enough for a full page on a fine screen; more is only weight. */
const widest = 1600

/** More than any telephone's picture; beyond, it is a trap for memory. */
const mostPixels = readers.picture.points

export interface PublishedPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/webp'
}

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
