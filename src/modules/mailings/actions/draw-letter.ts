import type { Ctx } from '#platform/context.ts'
import type { LetterLinks, LetterMailProps } from '../mails/LetterMail.tsx'
import { letterHtml } from '../mails/letter-html.tsx'
import { archivePaths, filled } from '../writing-paths.ts'
import type { Letter } from '../written-letter.ts'
import { plainText } from './plain-text.ts'

/** What stands for a reader's own addresses until the letter is handed over. */
const readerMarks = {
  unsubscribe: '{{unsubscribe}}',
  preferences: '{{preferences}}',
} as const

/** The two parts of a letter, with the marks, or with links that a reader of the archive may follow. */
export function drawLetter(
  ctx: Pick<Ctx, 'settings'>,
  letter: Letter,
  given: Partial<Pick<LetterLinks, 'preferences' | 'unsubscribe'>> & {
    clicksCounted?: boolean
    marked?: number | undefined
  } = {},
): RenderedLetter {
  const { clicksCounted = false, marked, ...links } = { ...readerMarks, ...given }
  const { baseUrl, houseName, contactEmail } = ctx.settings
  return renderLetter({
    locale: letter.language,
    baseUrl,
    houseName,
    contactEmail,
    title: letter.title,
    subject: letter.subject,
    preheader: letter.preheader,
    blocks: letter.blocks,
    listName: letter.listName,
    links: { ...links, archive: archiveAddress(ctx, letter) },
    clicksCounted,
    marked,
  })
}

/** Where everybody may read it, once it has left. */
export function archiveAddress({ settings }: Pick<Ctx, 'settings'>, letter: Pick<Letter, 'slug'>) {
  return `${settings.baseUrl}${filled(archivePaths.letter, { slug: letter.slug })}`
}

export interface RenderedLetter {
  readonly html: string
  readonly text: string
  /** Of the HTML part, before a reader’s own links are put in. */
  readonly bytes: number
}

/** Both parts are drawn once for a letter. */
export function renderLetter(letter: LetterMailProps): RenderedLetter {
  const html = letterHtml(letter)
  return { html, text: plainText(html), bytes: Buffer.byteLength(html) }
}
