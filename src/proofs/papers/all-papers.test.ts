import { describe, expect, it } from 'vitest'
import type { Document } from '#kit/papers/document.ts'
import { labelWriters, paperMakers } from '#law/papers.ts'
import { filesBelow } from '#law/source.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { writePaper } from '#platform/documents/paper.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { allConvertedByOffice, hasCommand } from '#platform/testing/commands.ts'
import { allPapers } from './all-papers.ts'
import { outside, textOf, wordsOf } from './boxes.ts'
import { kept } from './kept.ts'
import { pageFaults } from './page-faults.ts'
import { empty, fullLetterhead } from './senders.ts'

const full = await fullLetterhead()

it('every paper that the house makes is in the list, and no other', () => {
  const files = filesBelow('src/modules', /\.tsx?$/)
  const made = [...paperMakers(files), ...labelWriters(files)]
  expect(Object.keys(allPapers).toSorted()).toEqual(made.toSorted())
})

describe.skipIf(!hasCommand('pdftotext')).each(Object.entries(allPapers))('%s', (_, paper) => {
  if ('elsewhere' in paper) {
    it.skip(paper.elsewhere, () => {})
    return
  }

  it.each([
    ['a full letterhead', full],
    ['nothing set', empty],
  ] as const)(
    'with %s: says who sends it, and each page holds well',
    { timeout: 60_000 },
    async (_name, letterhead) => {
      if ('letters' in paper) {
        const pdf = await writeLetters(paper.letters(letterhead), letterhead)
        expect(outside(wordsOf(pdf))).toEqual([])
        expectSender(textOf(pdf), letterhead.name)
        return
      }
      const head = paper.headOf?.(letterhead) ?? letterhead
      for (const [name, document] of Object.entries(paper.cases(letterhead))) {
        const file = `${name}${letterhead === empty ? '-empty' : ''}.pdf`
        const pdf = kept(file, await writePdf(document, head))
        const text = textOf(pdf)
        expectSender(text, head.name)
        if (!paper.bare && head.contacts[0]) expect(text).toContain(head.contacts[0])
        expect(text).not.toMatch(/undefined|\bnull\b|NaN/)
        if (paper.bare) continue
        expect.soft(pageFaults(wordsOf(pdf), document, head), name).toEqual([])
      }
    },
  )
})

/** From a page to several, the foot is crossed everywhere. */
const counts = Array.from({ length: 18 }, (_, at) => at + 1)

describe.skipIf(!hasCommand('pdftotext'))('however long it is', () => {
  const growing = Object.entries(allPapers).flatMap(([name, paper]) =>
    'grows' in paper && paper.grows ? [[name, paper.grows] as const] : [],
  )

  it.each(growing)(
    '%s ends well',
    async (_, grows) => {
      const found: string[] = []
      for (const count of counts) {
        const document = grows(full, count)
        const words = wordsOf(await writePdf(document, full))
        found.push(...pageFaults(words, document, full).map((fault) => `${count}: ${fault}`))
      }
      expect(found).toEqual([])
    },
    120_000,
  )
})

/** Those that are completed in a word processor. */
const completed = Object.entries(allPapers).filter(([maker]) =>
  /#(?:agreement|protocol|minutes|resource)Document$|#(?:decidedPaper|membershipAgreement)$/.test(
    maker,
  ),
)

describe.skipIf(!hasCommand('pdftotext') || !hasCommand('soffice'))('opened in LibreOffice', () => {
  it.each(completed)(
    '%s holds well',
    async (_, paper) => {
      const files: { bytes: Uint8Array; name: string; said: string; document: Document }[] = []
      for (const [name, document] of Object.entries('cases' in paper ? paper.cases(full) : {})) {
        for (const format of ['docx', 'odt'] as const) {
          const bytes = await writePaper(document, full, format)
          files.push({ bytes, name: `a.${format}`, said: `${name} ${format}`, document })
        }
      }
      const found = allConvertedByOffice(files, 'pdf').flatMap((pdf, at) => {
        const file = files[at]
        const words = wordsOf(pdf)
        expect(words.length).toBeGreaterThan(50)
        return file
          ? pageFaults(words, file.document, full).map((fault) => `${file.said}: ${fault}`)
          : []
      })
      expect(found).toEqual([])
    },
    120_000,
  )
})

function expectSender(text: string, name: string) {
  for (const word of name.split(' ')) expect(text).toContain(word)
}
