import jsQR from 'jsqr'
import type { GreyPicture } from './grey-pictures.ts'

/** What a square code says, where a picture shows one: printed dark on white, never the other way round. */
export function codeIn({ width, height, data }: GreyPicture): string | undefined {
  const colours = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at++) colours.fill(data[at] as number, at * 4, at * 4 + 3)
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' })?.data || undefined
}
