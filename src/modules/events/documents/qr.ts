import { create } from 'qrcode'

const margin = 4

/** The dark squares of a QR, as one path in a square of `side` units. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data).map((cell, at) =>
    cell ? `M${margin + (at % size)} ${margin + Math.floor(at / size)}h1v1h-1z` : '',
  )
  return { side: size + 2 * margin, path: squares.join('') }
}

/** Always dark on light: readers expect it. */
export function qrSvg(text: string, pixels: number): string {
  const { side, path } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#ffffff"/><path d="${path}" fill="#000000" shape-rendering="crispEdges"/></svg>`
}
