import { qrPath } from '../documents/qr.ts'

export interface QrSquareProps {
  readonly text: string
  /** What the square leads to, for those who do not see it. */
  readonly title: string
  readonly pixels?: number
}

/** Always dark on light, in both themes: readers expect it. */
export function QrSquare({ text, title, pixels = 200 }: QrSquareProps) {
  const { side, path } = qrPath(text)
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      width={String(pixels)}
      height={String(pixels)}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  )
}
