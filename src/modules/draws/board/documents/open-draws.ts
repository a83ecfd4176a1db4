import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'

/** One draw as the catalogue of open data lists it; nothing that its page does not say. */
export function drawEntry(draw: Draw, baseUrl: string) {
  const isDrawn = draw.state === 'drawn' || draw.state === 'closed'
  return {
    titre: draw.title,
    etat: draw.state,
    places: draw.panelSize,
    reserve: draw.reserveSize,
    tirage: draw.drawOn,
    page: baseUrl + drawPaths.draw(draw.slug),
    ...(isDrawn ? { recu: baseUrl + sealPaths.receiptFile(draw.slug) } : {}),
  }
}
