import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import { consentTexts } from '../../subscribers/nouns.ts'
import { findLettersByWords } from '../store/by-words.ts'

/** Letters that anyone reads online, for the search of the whole house. */
export async function searchLetters(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const found = await findLettersByWords(db, asked)
  return found.map(({ title, language, slug, text }) => ({
    ...{ group: consentTexts[asked.locale].letters, title, language, text },
    href: filled(archivePaths.letter, { slug }),
  }))
}
