import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { drawPaths } from '../../paths.ts'
import { maySeeDraw } from '../../permissions.ts'
import { findDrawBySlug } from '../../store/draws.ts'
import { drawTexts } from '../../texts/draw.ts'
import { findDrawsByWords } from '../store/by-words.ts'

/** Draws, for the search of the whole house. */
export async function searchDraws(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { words, viewer, locale, limit } = asked
  // More than asked: those that one may not see must not hide the others.
  const slugs = await findDrawsByWords(db, { words, limit: 5 * limit })
  const draws = await Promise.all(slugs.map((slug) => findDrawBySlug(db, slug)))
  return draws
    .filter((draw) => draw !== undefined && maySeeDraw(viewer, draw))
    .flatMap((draw) => draw ?? [])
    .slice(0, limit)
    .map(({ title, slug, purpose }) => ({
      ...{ group: drawTexts[locale].draws, title, text: purpose },
      href: drawPaths.draw(slug),
    }))
}
