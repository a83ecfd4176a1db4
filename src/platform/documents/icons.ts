import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtMark } from '../assets.ts'
import { projectRoot } from '../root.ts'
import { posterOf } from './raster.ts'

/** The mark of the house as points, for what asks for it by name and does not read SVG. */
export async function markPicture(side: number): Promise<Uint8Array> {
  return posterOf(markText(), { width: side, height: side })
}

/** The mark, in the box that browsers have asked for at `/favicon.ico` since 1999; they read a PNG inside. */
export async function markIcon(): Promise<Uint8Array> {
  return icoOf([
    { side: 32, png: await markPicture(32) },
    { side: 48, png: await markPicture(48) },
  ])
}

function markText(): string {
  const built = builtMark()
  if (built !== undefined) return built
  const own = join(projectRoot, 'src/ui/public/mark.svg')
  return existsSync(own) ? readFileSync(own, 'utf8') : plainMark
}

const plainMark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#c8331a"/></svg>'

const headBytes = 6
const entryBytes = 16

/** ICO: a head, one entry for each picture, then the pictures. */
function icoOf(pictures: readonly { side: number; png: Uint8Array }[]): Uint8Array {
  const before = headBytes + entryBytes * pictures.length
  const size = pictures.reduce((sum, { png }) => sum + png.length, before)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint16(2, 1, true)
  view.setUint16(4, pictures.length, true)
  let at = before
  for (const [index, { side, png }] of pictures.entries()) {
    const entry = headBytes + entryBytes * index
    view.setUint8(entry, side)
    view.setUint8(entry + 1, side)
    view.setUint16(entry + 4, 1, true)
    view.setUint16(entry + 6, 32, true)
    view.setUint32(entry + 8, png.length, true)
    view.setUint32(entry + 12, at, true)
    bytes.set(png, at)
    at += png.length
  }
  return bytes
}
