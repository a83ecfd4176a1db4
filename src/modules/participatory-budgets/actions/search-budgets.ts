import { isStaff } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { findEditionsByWords, findIdeasByWords } from '../store/by-words.ts'
import { editionTexts } from '../texts/editions.ts'
import { ideaTexts } from '../texts/ideas.ts'

/** Editions and ideas, for the search of the whole house. */
export async function searchBudgets(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { viewer, locale, limit } = asked
  const by = { words: asked.words, limit, all: isStaff(viewer) }
  const editions = (await findEditionsByWords(db, by)).map(({ title, slug, text }) => ({
    ...{ group: editionTexts[locale].title, title, text },
    href: paths.edition(slug),
  }))
  const ideas = (await findIdeasByWords(db, by)).map(({ title, slug, number, text }) => ({
    ...{ group: ideaTexts[locale].title, title, text },
    href: paths.idea(slug, number),
  }))
  return [...editions, ...ideas]
}
