import type { GreyPicture } from './grey-pictures.ts'

/** A picture to look at: without loss, or in fewer greys, which is lighter. */
export async function pngOf(
  { width, height, data }: GreyPicture,
  greys?: number,
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png(greys === undefined ? {} : { palette: true, colours: greys, dither: 0 })
    .toBuffer()
}
