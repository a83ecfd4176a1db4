import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { findProjectsByWords } from '../store/by-words.ts'
import { projectTexts } from '../texts/projects.ts'

/** Balances, for the search of the whole house, of those alone who may read them. */
export async function searchProjects(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { viewer, locale, limit, words } = asked
  if (!mayKeepEconomics(viewer)) return []
  const found = await findProjectsByWords(db, { words, limit })
  return found.map(({ title, slug }) => ({
    ...{ group: projectTexts[locale].title, title, text: '' },
    href: paths.project(slug),
  }))
}
