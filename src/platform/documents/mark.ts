import sharp from 'sharp'
import type { Mark } from '#kit/papers/document.ts'
import { readers } from '../imports/readers.ts'
import { drawnShapes } from './reuses.ts'

/** At 300 points an inch, the widest mark of a head (55 mm) asks for 650. */
const widest = 1_000
const tallest = 500

/**
 * A logo or a signature that somebody gave (PNG, JPEG, WebP, SVG), drawn anew as points: nothing of the file is kept, so
 * a script, a link or a place in it is gone. None when it cannot be read; an SVG that declares entities is not opened.
 */
export async function drawnMark(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (
    bytes.length > readers.mark.bytes ||
    isPacked(bytes) ||
    declaresEntities(bytes) ||
    drawsTooMuch(bytes)
  )
    return undefined
  try {
    const { format, width = 1 } = await sharp(bytes, safe).metadata()
    const isSvg = format === 'svg'
    // An SVG has no size of its own: it is drawn as fine as the widest mark, whatever its unit.
    const density = Math.min(2_400, Math.max(1, (72 * widest) / width))
    const drawn = await sharp(bytes, isSvg ? { ...safe, density } : safe)
      .rotate()
      .timeout({ seconds: 20 })
      .trim({ threshold: 0 })
      .resize({ width: widest, height: tallest, fit: 'inside', withoutEnlargement: !isSvg })
      .toColourspace('srgb')
      .png()
      .toBuffer()
    return (await isSeen(drawn)) ? new Uint8Array(drawn) : undefined
  } catch {
    return undefined
  }
}

/** Every point of it clear: a paper would keep an empty place. */
async function isSeen(drawn: Buffer): Promise<boolean> {
  const { channels, isOpaque } = await sharp(drawn, safe).stats()
  return isOpaque || (channels.at(-1)?.max ?? 0) > 0
}

const mostShapes = 20_000

function drawsTooMuch(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return /<(?:\w+:)?use\b/.test(text) && drawnShapes(text) > mostShapes
}

const safe = { limitInputPixels: readers.mark.points, failOn: 'error' } as const

/** An SVG may come packed (SVGZ): neither its size nor its entities are then seen before it is opened. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** `<!ENTITY` grows without end, or reads files of the machine. */
function declaresEntities(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return /<!ENTITY/i.test(text)
}

/** A kept mark as papers carry it: the store of files keeps pictures in a format that word processors do not all read. */
export async function markOf(kept: Uint8Array, alt: string): Promise<Mark | undefined> {
  try {
    const { data, info } = await sharp(kept, safe).png().toBuffer({ resolveWithObject: true })
    return { data: data.toString('base64'), width: info.width, height: info.height, alt }
  } catch {
    return undefined
  }
}
