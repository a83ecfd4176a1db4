import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../paths.ts'
import { mayKeepTenders } from '../permissions.ts'
import { findTendersByWords } from '../store/tenders.ts'
import { tenderTexts } from '../texts/tenders.ts'

/** Proposals, for the search of the whole house, of those alone who may read them. */
export async function searchTenders(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { viewer, locale, limit, words } = asked
  if (!mayKeepTenders(viewer)) return []
  const found = await findTendersByWords(db, { words, limit })
  return found.map(({ id, title, summary }) => ({
    ...{ group: tenderTexts[locale].title, title, text: summary },
    href: paths.tender(id),
  }))
}
