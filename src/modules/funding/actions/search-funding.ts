import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepFunding } from '../permissions.ts'
import { findOpportunitiesByWords } from '../store/opportunities.ts'
import { opportunityTexts } from '../texts/opportunities.ts'

/** Grants, for the search of the whole house, of those alone who may read them. */
export async function searchFunding(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { viewer, locale, limit, words } = asked
  if (!mayKeepFunding(viewer)) return []
  const found = await findOpportunitiesByWords(db, { words, limit })
  return found.map(({ id, title, summary }) => ({
    ...{ group: opportunityTexts[locale].title, title, text: summary },
    href: paths.opportunity(id),
  }))
}
