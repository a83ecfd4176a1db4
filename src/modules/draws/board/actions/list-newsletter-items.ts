import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { drawPaths } from '../../paths.ts'
import { maySeeDraw } from '../../permissions.ts'
import { listDraws } from '../../store/draws.ts'
import { drawStateTexts } from '../../texts/draw.ts'

const most = 20

/** For a letter: the draws that anyone may follow and that moved since the last one. */
export async function listNewsletterItems(
  db: Db,
  locale: Locale,
  since?: Date,
): Promise<readonly NewsletterItem[]> {
  const draws = await listDraws(db)
  return draws
    .filter((draw) => draw.state !== 'void' && maySeeDraw(undefined, draw))
    .filter(({ updatedAt }) => since === undefined || updatedAt > since)
    .toSorted((draw, other) => other.updatedAt.getTime() - draw.updatedAt.getTime())
    .slice(0, most)
    .map((draw) => ({
      // A draw is told at each of its steps.
      key: `draw:${draw.id}:${draw.state}`,
      kind: 'draw',
      title: draw.title,
      text: `${drawStateTexts[locale][draw.state]}. ${plainProse(draw.purpose)}`,
      href: drawPaths.draw(draw.slug),
      at: draw.updatedAt,
    }))
}
