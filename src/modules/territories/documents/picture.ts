import { geoMercator, geoPath } from 'd3-geo'
import type { Outline } from '../contours.ts'

const width = 480
const height = 420
const margin = 12

export interface PictureContent {
  readonly title: string
  readonly outline: Outline
  /** The places inside it, as thin lines. */
  readonly inside: readonly Outline[]
  /** Its neighbours: a small place alone says nothing of where it is. */
  readonly around: readonly Outline[]
}

/** The outline of a place as an SVG of its own. */
export function territoryPicture({ title, outline, inside, around }: PictureContent): string {
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    { type: 'GeometryCollection', geometries: [outline, ...around] },
  )
  const path = geoPath(projection).digits(1)
  const lines = (outlines: readonly Outline[]) =>
    outlines.map((part) => `<path d="${path(part) ?? ''}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<g fill="#ecdfc8" stroke="#8a8172" stroke-width="0.6" stroke-linejoin="round">${lines(around)}</g>
<path d="${path(outline) ?? ''}" fill="${around.length > 0 ? '#c8331a' : '#ecdfc8'}" stroke="#8a8172" stroke-width="1.2" stroke-linejoin="round"/>
<g fill="none" stroke="#57524a" stroke-width="0.6" stroke-linejoin="round">${lines(inside)}</g>
</svg>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
