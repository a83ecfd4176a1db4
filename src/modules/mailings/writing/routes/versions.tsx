import type { Locale } from '#kit/texts.ts'
import type { PlainState } from '#kit/undo.ts'
import { toldVersions } from '#modules/people/index.ts'
import { historyRoutes } from '#platform/histories/history-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { TextHistoryPage } from '#ui/TextHistory/TextHistoryPage.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { type LetterText, letterText } from '../actions/letter-versions.ts'
import { restoreLetter } from '../actions/write-letter.ts'
import type { LetterBlock } from '../blocks.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'
import { letterAt, writeAddress } from './on-letter.tsx'

const versionsOf = ({ id }: Letter) => filled(writingPaths.versions, { id })

/** A letter as it was written each time, until it leaves: what its readers got is one text. */
export const letterVersionRoutes: readonly Route[] = historyRoutes({
  path: writingPaths.versions,
  audience: 'staff',
  on: openLetterAt,
  may: mayRunMailings,
  subject: ({ id }: Letter) => `mailing:${id}`,
  present: (letter) => ({ kept: letterText(letter), at: letter.updatedAt }),
  draw: async (c, letter, { versions, isNewest, standing }) => {
    const { ctx, frame } = c.var
    return (
      <TextHistoryPage
        frame={frame}
        crumbs={[
          { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
          { label: letter.title, labelIn: letter.language, href: writeAddress(letter) },
        ]}
        path={versionsOf(letter)}
        versions={await toldVersions(ctx, versions)}
        isNewest={isNewest}
        standing={standing}
        words={(kept) => wordsOf(kept, frame.locale)}
        note={noteOf(letter, frame.locale)}
      />
    )
  },
  restore: (c, { id, updatedAt }, kept, stillShown) =>
    restoreLetter(c.var.ctx, { id, updatedAt: updatedAt.toISOString() }, kept, stillShown),
  refusals: (locale) => writingTexts[locale].refusals,
  back: versionsOf,
  notice: (locale, { wasReady }) =>
    [historyTexts[locale].restored, ...(wasReady ? [writingTexts[locale].readyAgain] : [])].join(
      ' ',
    ),
})

/** What setting back leaves out, and what it takes back. */
function noteOf({ state }: Letter, locale: Locale): string {
  const { versionsNote, versionsOfReady } = writingTexts[locale]
  return state === 'ready' ? `${versionsOfReady} ${versionsNote}` : versionsNote
}

async function openLetterAt(c: HttpContext): Promise<Letter | undefined> {
  const letter = await letterAt(c)
  return letter?.state === 'draft' || letter?.state === 'ready' ? letter : undefined
}

function wordsOf(kept: PlainState, locale: Locale) {
  const texts = writingTexts[locale]
  const { title, subject, preheader, blocks } = kept as unknown as LetterText
  return [
    { label: texts.titleLabel, text: title },
    { label: texts.subjectLabel, text: subject },
    { label: texts.preheaderLabel, text: preheader },
    { label: texts.matter, text: blocks.map(pieceWords).join('\n\n') },
  ]
}

function pieceWords(block: LetterBlock): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'text') return block.markdown
  if (block.kind === 'button') return `${block.label} (${block.href})`
  if (block.kind === 'picture') return `[${block.alt}]`
  return [block.title, block.text, block.href].filter(Boolean).join('\n')
}
