import { join } from 'node:path'
import sharp from 'sharp'
import { makeLately } from '../lately.ts'
import { projectRoot } from '../root.ts'

// librsvg asks fontconfig for faces the first time it draws a text: ours must be told before.
process.env['FONTCONFIG_FILE'] ??= join(projectRoot, 'src/platform/documents/fonts.conf')

export interface Picture {
  readonly png: Uint8Array
  /** In CSS pixels, whatever the finer grain of the picture. */
  readonly width: number
  readonly height: number
}

const grain = 2.5
const cssDensity = 96
const largestPicture = 12_000_000

/** A figure as points, for formats whose readers do not all know SVG. */
export async function pictureOf(svg: string): Promise<Picture> {
  const { data, info } = await sharp(Buffer.from(svg), {
    density: cssDensity * grain,
    limitInputPixels: largestPicture,
  })
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true })
  return {
    png: new Uint8Array(data),
    width: Math.round(info.width / grain),
    height: Math.round(info.height / grain),
  }
}

// Another version of a poster is another drawing.
const lately = makeLately<Uint8Array>(100)

/** A whole picture of this size, for the pages that show a link. */
export function posterOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  return lately(`${size.width} ${size.height} ${svg}`, async () => {
    const png = await sharp(Buffer.from(svg), { limitInputPixels: largestPicture })
      .resize({ ...size, fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .png({ palette: true })
      .toBuffer()
    return new Uint8Array(png)
  })
}
