import { geoMercator, geoPath } from 'd3-geo'
import type { Outline } from '../contours.ts'

const width = 480
const height = 420
const margin = 12

/** The outline of a place as an SVG of its own; the places inside it as thin lines. */
export function territoryPicture(
  title: string,
  outline: Outline,
  inside: readonly Outline[],
): string {
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    outline,
  )
  const path = geoPath(projection).digits(1)
  const lines = inside.map((part) => `<path d="${path(part) ?? ''}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<path d="${path(outline) ?? ''}" fill="#ecdfc8" stroke="#1b3a86" stroke-width="2" stroke-linejoin="round"/>
<g fill="none" stroke="#57524a" stroke-width="0.6" stroke-linejoin="round">${lines}</g>
</svg>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
