import type { CopiedThing, CopyKind } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { findLetter } from '../store/letters.ts'
import { letterCopyTexts } from '../texts/copy.ts'
import { writingTexts } from '../texts/writing.ts'
import { duplicateLetter } from './duplicate-letter.ts'

/** A letter that may be one more of another. */
export const copiedLetter: CopiedThing<Ctx> & { readonly word: string } = {
  kind: 'mailing',
  word: 'lettre',
  async find(ctx, id) {
    const letter = mayRunMailings(ctx.person) ? await findLetter(ctx.db, id) : undefined
    if (!letter) return undefined
    const { title, language } = letter
    return { title, language, href: filled(writingPaths.write, { id }) }
  },
  async marks(ctx, id) {
    const letter = await findLetter(ctx.db, id)
    if (!letter) return []
    const texts = writingTexts[ctx.locale]
    const { copiedPieces } = letterCopyTexts[ctx.locale]
    const write = filled(writingPaths.write, { id })
    const mark = (key: 'title' | 'subject' | 'preheader', label: string) => ({
      ...{ key, label, value: letter[key] },
      href: `${write}#champ-${key}`,
    })
    return [
      mark('title', texts.titleLabel),
      mark('subject', texts.subjectLabel),
      mark('preheader', texts.preheaderLabel),
      // Its pieces told the news of another day; without any, the page says that the letter is empty.
      ...(letter.blocks.length > 0
        ? [
            {
              ...{ key: 'pieces', label: copiedPieces, value: JSON.stringify(letter.blocks) },
              href: `${write}#morceaux`,
            },
          ]
        : []),
    ]
  },
}

export const letterCopy: CopyKind<Ctx> = {
  ...copiedLetter,
  may: mayRunMailings,
  words: { fr: letterCopyTexts.fr.words, en: letterCopyTexts.en.words },
  longestTitle: 160,
  async parts(ctx, id) {
    const letter = await findLetter(ctx.db, id)
    if (!letter) return []
    const texts = letterCopyTexts[ctx.locale]
    return [
      ...(letter.blocks.length > 0
        ? [{ key: 'pieces', label: texts.pieces, hint: texts.piecesHint(letter.blocks.length) }]
        : []),
      ...(letter.segmentId ? [{ key: 'segment', label: texts.segment }] : []),
    ]
  },
  copy: duplicateLetter,
}
