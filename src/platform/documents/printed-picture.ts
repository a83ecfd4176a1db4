import sharp from 'sharp'
import type { PictureBlock } from '#kit/papers/document.ts'
import { readers } from '../imports/readers.ts'

/** Across a page of A4 at 200 points an inch: finer, a printer shows nothing more and the file only weighs. */
const widest = 1_300
const tallest = 1_600

/** A picture that somebody gave, at the size and in the format that every document can hold; none when it cannot be read. */
export async function printedPicture(
  bytes: Uint8Array,
  words: { readonly alt: string; readonly caption: string },
): Promise<PictureBlock | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: readers.picture.points })
      .rotate()
      .timeout({ seconds: 20 })
      .resize({ width: widest, height: tallest, fit: 'inside', withoutEnlargement: true })
    const { format } = await picture.metadata()
    const isPhotograph = format === 'jpeg'
    const { data, info } = await (isPhotograph
      ? picture.jpeg({ quality: 82 })
      : picture.flatten({ background: '#ffffff' }).png({ palette: true })
    ).toBuffer({ resolveWithObject: true })
    return {
      kind: 'picture',
      data: data.toString('base64'),
      mediaType: isPhotograph ? 'image/jpeg' : 'image/png',
      width: info.width,
      height: info.height,
      ...words,
    }
  } catch {
    return undefined
  }
}
