import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepQuotes } from '../permissions.ts'
import { findQuotesByWords } from '../store/quotes.ts'
import { quoteTexts } from '../texts/quotes.ts'

/** Quotes, for the search of the whole house, of those alone who may read them. */
export async function searchQuotes(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { viewer, locale, limit, words } = asked
  if (!mayKeepQuotes(viewer)) return []
  const found = await findQuotesByWords(db, { words, limit })
  return found.map(({ id, title, customer }) => ({
    ...{ group: quoteTexts[locale].title, title, text: customer },
    href: paths.quote(id),
  }))
}
