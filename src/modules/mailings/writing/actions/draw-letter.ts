import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { archivePaths, filled } from '../../paths/writing.ts'
import type { LetterLinks, LetterMailProps } from '../mails/LetterMail.tsx'
import { letterHtml } from '../mails/letter-html.tsx'
import { letterTexts } from '../texts/letter.ts'
import type { Letter } from '../written-letter.ts'
import { plainText } from './plain-text.ts'

/** The two parts of a letter, with the marks, or with links that a reader of the archive may follow. */
export function drawLetter(
  ctx: Pick<Ctx, 'settings'>,
  letter: Letter,
  input: Partial<Pick<LetterLinks, 'preferences' | 'unsubscribe' | 'archive'>> & {
    clicksCounted?: boolean
    marked?: number | undefined
    pictureAt?: LetterMailProps['pictureAt']
  } = {},
): RenderedLetter {
  const marks = marksFor(letter)
  const { clicksCounted = false, marked, archive, pictureAt, ...links } = { ...marks, ...input }
  const { baseUrl, houseName, contactEmail } = ctx.settings
  const drawn = renderLetter({
    locale: letter.language,
    baseUrl,
    houseName,
    contactEmail,
    title: letter.title,
    subject: letter.subject,
    preheader: letter.preheader,
    blocks: letter.blocks,
    listName: letter.listName,
    links: {
      ...links,
      archive: letter.listPublic ? (archive ?? archiveAddress(ctx, letter)) : undefined,
    },
    clicksCounted,
    marked,
    pictureAt,
  })
  const html = blanked(drawn.html, marks)
  return { html, text: blanked(drawn.text, marks), bytes: Buffer.byteLength(html) }
}

interface Marks {
  readonly unsubscribe: string
  readonly preferences: string
}

/** What stands for a reader's own addresses while the letter is drawn: its own hash, which no letter can hold. */
function marksFor(letter: Letter): Marks {
  const key = sha256Of(JSON.stringify(letter)).slice(0, 32)
  return {
    unsubscribe: `https://${key}.invalid/unsubscribe`,
    preferences: `https://${key}.invalid/preferences`,
  }
}

/**
 * The blanks of a reader's own addresses are where the letter has its marks, and nowhere else: an address that somebody
 * wrote as `https://ailleurs.exemple/?de={{unsubscribe}}` would hand the key of each reader to another site.
 */
function blanked(drawn: string, marks: Marks): string {
  return drawn
    .replace(/\{\{(unsubscribe|preferences)\}\}/g, '{ $1 }')
    .replaceAll(marks.unsubscribe, '{{unsubscribe}}')
    .replaceAll(marks.preferences, '{{preferences}}')
}

/** Where everybody may read it, from its first reader on. */
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
  return {
    html,
    text: plainText(html, letterTexts[letter.locale].picture),
    bytes: Buffer.byteLength(html),
  }
}
