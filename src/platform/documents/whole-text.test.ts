import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import { signsShown, wholeText } from '#kit/prose/whole-text.ts'
import { convertedByOffice, hasCommand, told } from '../testing/commands.ts'
import { writeDocx } from './docx.ts'
import { writeMarkdown } from './markdown.ts'
import { writeMediaWiki } from './mediawiki.ts'
import { writeOdt } from './odt.ts'
import { writePdf } from './pdf.ts'

const document: Document = {
  title: 'Une fiche',
  language: 'fr',
  authors: ['Odile Verdier'],
  date: new Date('2026-11-29T10:00:00Z'),
  footer: 'CC BY 4.0',
  blocks: proseBlocks(wholeText.typed),
}

/** The same text in a document of before the reader: its signs are words. */
const unread: Document = {
  ...document,
  blocks: [{ kind: 'paragraph', text: wholeText.typed }],
}

const hasPrinter = hasCommand('pdftotext')
const hasOffice = hasPrinter && hasCommand('soffice')

const printed = (bytes: Uint8Array) => told(bytes, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-')
const opened = (bytes: Uint8Array, ending: 'docx' | 'odt') =>
  printed(convertedByOffice(bytes, `a.${ending}`, 'pdf'))

/** What somebody reads of the document, in each format. */
const readers: Readonly<Record<string, (input: Document) => Promise<string>>> = {
  ...(hasPrinter ? { PDF: async (input) => printed(await writePdf(input, undefined)) } : {}),
  ...(hasOffice
    ? {
        Word: async (input) => opened(await writeDocx(input, undefined), 'docx'),
        OpenDocument: async (input) => opened(await writeOdt(input, undefined), 'odt'),
      }
    : {}),
}

describe.each(Object.keys(readers))('the whole text as %s', (format) => {
  let words: string
  beforeAll(async () => {
    words = (await readers[format]?.(document)) ?? ''
  }, 60_000)

  test('shows no sign of the writing tools', () => {
    expect(signsShown(words)).toEqual([])
  })

  test('loses none of its words, and keeps the numbers of its steps', () => {
    // A line may end inside an address.
    const glued = words.replace(/\s+/g, '')
    for (const word of wholeText.words) expect(glued).toContain(word)
    expect(words).toMatch(/1\.\s+etapeun/)
    expect(words).toMatch(/2\.\s+etapedeux/)
    expect(words).toMatch(/1\.\s+pasun/)
    expect(words).toMatch(/1\.\s+notenote/)
  })

  test('would show them all, were it not read', async () => {
    expect(signsShown((await readers[format]?.(unread)) ?? '').length).toBeGreaterThan(4)
  }, 60_000)
})

test('as Markdown, it is the same text: read again, it gives the same blocks', () => {
  const markdown = writeMarkdown(document)
  const body = markdown.slice(markdown.indexOf('## Tititre'), markdown.lastIndexOf('---'))
  const ending = markdown.slice(markdown.lastIndexOf('[^1]:'))
  expect(markdown).toContain('[^1]')
  // The address of a site alone is written whole, with its slash.
  // The spaces of French are set on the way.
  const bare = (blocks: unknown) =>
    JSON.stringify(blocks).replaceAll('exemple.fr/"', 'exemple.fr"').replaceAll('\u00a0', ' ')
  expect(bare(proseBlocks(body))).toBe(bare(document.blocks))
  expect(ending).toContain('retour')
})

test('as wiki text, it has the signs of a wiki and no other', () => {
  const wiki = writeMediaWiki(document)
  // Stars and hashes before the words of an item are the lists of a wiki.
  expect(signsShown(wiki.replace(/^[!|{].*$|^----$|^[*#]+ /gm, ''))).toEqual([])
  for (const word of wholeText.words)
    expect(wiki.replaceAll('&#95;', '_').replaceAll('&#58;', ':')).toContain(word)
  expect(wiki).toMatch(/^\*\*\* pucetrois$/m)
  expect(wiki).toMatch(/^\*# pasun$/m)
})
