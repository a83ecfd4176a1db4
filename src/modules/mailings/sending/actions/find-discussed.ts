import { type DraftPart, writtenParts } from '#kit/frames/discussed-things.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import type { DiscussedKind } from '#platform/discussed.ts'
import type { Mailing } from '../../mailing.ts'
import { pathTo } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { findLetter } from '../../writing/index.ts'
import { altOf, type LetterBlock, letterTexts } from '../../writing/nouns.ts'
import { findMailing } from '../store/mailings.ts'

/** A letter, for those who write and send it. */
export const mailingDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'mailing',
    family: 'gatherings',
    pages: ['/envois/:id', '/envois/:id/ecrire'],
    find: async ({ db }, key) => {
      const mailing = isId(key) ? await findMailing(db, key) : undefined
      return (
        mailing && {
          id: mailing.id,
          title: mailing.title,
          language: mailing.language,
          href: pathTo('sending', mailing.id),
          readers: 'lab',
          isDraft: isBeingWritten(mailing),
          may: mayRunMailings,
        }
      )
    },
    draft: async ({ db }, id) => {
      const letter = await findLetter(db, id)
      if (!letter || !isBeingWritten(letter)) return undefined
      const { subject, language, blocks } = letter
      return {
        title: subject,
        language,
        parts: writtenParts(blocks.map((block) => partOf(block, language))),
      }
    },
  },
]

/** Ready, it is still read again before it leaves. */
function isBeingWritten({ state }: Pick<Mailing, 'state'>): boolean {
  return state === 'draft' || state === 'ready'
}

function partOf(block: LetterBlock, language: Locale): DraftPart {
  if (block.kind === 'heading') return { text: `## ${block.text}` }
  if (block.kind === 'text') return { text: block.markdown }
  if (block.kind === 'item') return { title: block.title, text: block.text || block.href }
  if (block.kind === 'picture') return { text: letterTexts[language].picture(altOf(block)) }
  return { text: `[${block.label.replaceAll(/[[\]]/g, '')}](${block.href})` }
}
