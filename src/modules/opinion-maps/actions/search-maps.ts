import { isStaff } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { findMapsByWords } from '../store/by-words.ts'
import { mapTexts } from '../texts/maps.ts'

/** Maps, for the search of the whole house. */
export async function searchMaps(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { viewer, locale, limit, words } = asked
  const found = await findMapsByWords(db, { words, limit, all: isStaff(viewer) })
  return found.map(({ title, slug, text }) => ({
    ...{ group: mapTexts[locale].title, title, text },
    href: paths.map(slug),
  }))
}
