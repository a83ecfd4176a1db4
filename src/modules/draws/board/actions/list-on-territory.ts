import { type Locale, writtenLocale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { DossierSection } from '#platform/module.ts'
import { drawPaths } from '../../paths.ts'
import { maySeeDraw } from '../../permissions.ts'
import { listDraws } from '../../store/draws.ts'
import { drawStateTexts, drawTexts } from '../../texts/draw.ts'

/** The draws of a territory, on its page: those that this person may see. */
export async function listOnTerritory(
  db: Db,
  territoryId: string,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly DossierSection[]> {
  const draws = (await listDraws(db, territoryId)).filter((draw) => maySeeDraw(viewer, draw))
  if (draws.length === 0) return []
  const items = draws.map((draw) => ({
    label: draw.title,
    labelIn: writtenLocale,
    href: drawPaths.draw(draw.slug),
    note: drawStateTexts[locale][draw.state],
  }))
  return [{ title: drawTexts[locale].draws, items }]
}

/** Published rules, for the site map. */
export async function listDrawPages(db: Db): Promise<readonly { path: string; changed: Date }[]> {
  const draws = await listDraws(db)
  return draws
    .filter((draw) => maySeeDraw(undefined, draw))
    .map(({ slug, updatedAt }) => ({ path: drawPaths.draw(slug), changed: updatedAt }))
}
