import { qrPath } from '../../documents/qr.ts'

/** The code to show at the door. Always dark on light, in both themes: readers expect it. */
export function TicketQr({ text, title }: { text: string; title: string }) {
  const { side, path } = qrPath(text)
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width="240" height="240" role="img" aria-label={title}>
      <title>{title}</title>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  )
}
