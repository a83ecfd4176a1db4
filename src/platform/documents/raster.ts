import { join } from 'node:path'
import sharp from 'sharp'
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

/** Posters drawn lately, by their own drawing: another version is another drawing. */
const posters = new Map<string, Promise<Uint8Array>>()
const mostPosters = 100

/** A whole picture of this size, for the pages that show a link. Asked again, it is not drawn again. */
export function posterOf(
  svg: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const known = posters.get(svg)
  if (known) return known
  const drawn = sharp(Buffer.from(svg), { limitInputPixels: largestPicture })
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .png({ palette: true })
    .toBuffer()
    .then((png) => new Uint8Array(png))
  const [oldest] = posters.size >= mostPosters ? posters.keys() : []
  if (oldest !== undefined) posters.delete(oldest)
  posters.set(svg, drawn)
  // A drawing that failed may succeed the next time.
  drawn.catch(() => posters.delete(svg))
  return drawn
}
