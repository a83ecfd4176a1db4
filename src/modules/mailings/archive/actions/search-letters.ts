import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { consentTexts } from '../../subscribers/nouns.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { findLettersByWords, findSendingsByWords } from '../store/by-words.ts'

/** Letters that anyone reads online and, for those who write them, the others: for the search of the whole house. */
export async function searchLetters(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const [found, own] = await Promise.all([
    findLettersByWords(db, asked),
    mayRunMailings(asked.viewer) ? findSendingsByWords(db, asked) : [],
  ])
  return [
    ...found.map(({ title, language, slug, text }) => ({
      ...{ group: consentTexts[asked.locale].letters, title, language, text },
      href: filled(archivePaths.letter, { slug }),
    })),
    ...own.map(({ id, title, language }) => ({
      ...{ group: sendingTexts[asked.locale].sendings, title, language, text: '' },
      href: filled(paths.sending, { id }),
    })),
  ]
}
