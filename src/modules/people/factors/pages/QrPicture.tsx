import { create } from 'qrcode'

/** A square to photograph. Always dark on light, in both themes: readers expect it. */
export function QrPicture({ text, title }: { text: string; title: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const margin = 4
  const side = size + 2 * margin
  const dark = Array.from(data)
    .map((cell, at) => (cell ? squareAt(margin + (at % size), margin + Math.floor(at / size)) : ''))
    .join('')
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width="240" height="240" role="img" aria-label={title}>
      <title>{title}</title>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  )
}

function squareAt(x: number, y: number): string {
  return `M${x} ${y}h1v1h-1z`
}
