import type { Child } from 'hono/jsx'

/** A place given in percent: what is drawn inside is around 0,0 and keeps its size. */
export function Spot({ x, y, children }: { x: string; y: number; children?: Child }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  )
}
