import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasCommand, told } from '../testing/commands.ts'
import { formulaAttacks, markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { writePdf } from './pdf.ts'
import { anyDocument } from './testing/documents.ts'
import { everywhere, measures, sheet } from './testing/samples.ts'

const hasPoppler = hasCommand('pdftotext')

function raw(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

describe('a PDF says what it is to those who listen', () => {
  it('declares PDF/UA-1, its tags and its language, and nothing in another language', async () => {
    const pdf = raw(await writePdf(sheet, undefined))
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(new Set(pdf.match(/\/Lang \(.*?\)/g))).toEqual(new Set(['/Lang (fr-FR)']))
  })

  it('gives the same bytes for the same document', async () => {
    const [first, second] = [await writePdf(sheet, undefined), await writePdf(sheet, undefined)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it.skipIf(!hasPoppler)('names its title and authors, and carries its two faces', async () => {
    const pdf = await writePdf(sheet, undefined)
    const words = told(pdf, 'a.pdf', 'pdfinfo', 'FILE')
    expect(words).toMatch(/Title: +Un panel de vingt-quatre personnes tiré au sort/)
    expect(words).toMatch(/Author: +Le Labo, Commune de Valbrenne/)
    expect(words).toMatch(/Tagged: +yes/)
    const faces = told(pdf, 'a.pdf', 'pdffonts', 'FILE').split('\n').slice(2, -1)
    expect(faces.map((line) => / (yes|no) (yes|no) (yes|no) /.exec(line)?.[1])).not.toContain('no')
    expect(faces.join()).toMatch(/BricolageGrotesque.*AtkinsonHyperlegibleNext/s)
  })

  it.skipIf(!hasPoppler)('tags headings, lists, quotes, links, figures and tables', async () => {
    const tree = told(await writePdf(sheet, undefined), 'a.pdf', 'pdfinfo', '-struct', 'FILE')
    for (const tag of [
      'H1',
      'H2',
      'L',
      'LI',
      'LBody',
      'BlockQuote',
      'Link',
      'Figure',
      'Caption',
      'Table',
      'THead',
      'TH',
      'TD',
    ]) {
      expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    }
  })

  it.skipIf(!hasPoppler)('repeats the header row of a table and counts its pages', async () => {
    const text = told(
      await writePdf(sheet, undefined),
      'a.pdf',
      'pdftotext',
      '-layout',
      'FILE',
      '-',
    )
    const pages = text.split('\f').slice(0, -1)
    expect(pages.filter((page) => /Mesure +Réalisé/.test(page)).length).toBeGreaterThan(1)
    pages.forEach((page, at) => {
      expect(page).toContain(`page ${at + 1} / ${pages.length}`)
    })
  })
})

describe('a page', () => {
  it.skipIf(!hasPoppler)('never ends on the caption of a table', async () => {
    for (let lines = 30; lines < 46; lines++) {
      const text = Array.from({ length: lines }, (_, at) => `ligne ${at}`).join('\n')
      const blocks = [{ kind: 'paragraph', text } as const, measures(3)]
      const words = told(
        await writePdf({ ...sheet, blocks }, undefined),
        'a.pdf',
        'pdftotext',
        'FILE',
        '-',
      )
      const page = words.split('\f').find((one) => one.includes('Prévu et réalisé'))
      expect(page, `${lines} lines before`).toContain('Vague 1')
    }
  })
})

describe('typed words are never markup', () => {
  const running =
    /\/S \/(?:JavaScript|Launch|SubmitForm|GoToR)\b|\/(?:OpenAction|AA) |\/URI \((?!https?:|mailto:|tel:)/g
  const attacks = [...markupAttacks, ...formulaAttacks, ...scriptAttacks]

  it('writes every hostile text in every place without running it', async () => {
    for (const words of attacks) {
      const pdf = raw(await writePdf(everywhere(words), undefined))
      expect(pdf.match(running), words).toBeNull()
    }
  })

  it.skipIf(!hasPoppler)('prints them as they were typed', async () => {
    for (const words of ['#panic() *a* $x$ @b \\c <label>', '<script>alert(1)</script>']) {
      const pdf = await writePdf(
        { ...sheet, blocks: [{ kind: 'paragraph', text: words }] },
        undefined,
      )
      expect(told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')).toContain(words)
    }
  })

  it('writes any document, whatever its gaps and characters', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(raw(await writePdf(document, undefined))).toContain('%%EOF')
      }),
      { numRuns: 80 },
    )
  }, 60_000)
})

describe('the thread of the typesetter', () => {
  it('leaves the server free while it works on a long report', async () => {
    const report = { ...sheet, blocks: Array.from({ length: 40 }, () => measures(50)) }
    await writePdf(sheet, undefined)
    let turns = 0
    const timer = setInterval(() => turns++, 5)
    await writePdf(report, undefined)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  it('answers each of several documents asked for at once', async () => {
    const titles = ['un', 'deux', 'trois']
    const pdfs = await Promise.all(
      titles.map((title) => writePdf({ ...sheet, title, blocks: [] }, undefined)),
    )
    expect(pdfs.map((pdf) => /<rdf:li xml:lang="[^"]*">(.*?)</.exec(raw(pdf))?.[1])).toEqual(titles)
  })

  it('says what is wrong, and goes on with the next document', async () => {
    const broken = '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'
    const figure = { kind: 'figure', svg: broken, alt: 'x', caption: 'x' } as const
    await expect(writePdf({ ...sheet, blocks: [figure] }, undefined)).rejects.toThrow('typst')
    await expect(writePdf(sheet, undefined)).resolves.toBeInstanceOf(Uint8Array)
  })
})
