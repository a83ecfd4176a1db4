import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertedByOffice, hasCommand, told } from '../testing/commands.ts'
import { markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { zipParts } from '../testing/zip.ts'
import { writeDocx } from './docx.ts'
import { anyDocument } from './testing/documents.ts'
import { everywhere, sheet } from './testing/samples.ts'

const hasOffice = hasCommand('soffice') && hasCommand('pdftotext')

function parts(docx: Uint8Array): (path: string) => string {
  const all = zipParts(docx)
  return (path) => {
    const part = all.get(path)
    if (!part) throw new Error(`${path} is not in the file`)
    return part.toString('utf8')
  }
}

describe('a Word document is made of what Word knows', () => {
  it('uses real styles for the title, headings, captions, notes and quotes', async () => {
    const body = parts(await writeDocx(sheet, undefined))('word/document.xml')
    const used = new Set([...body.matchAll(/<w:pStyle w:val="(.*?)"/g)].map((match) => match[1]))
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Caption', 'Note', 'Quote']) {
      expect(used).toContain(style)
    }
  })

  it('declares its language, title and authors', async () => {
    const part = parts(await writeDocx(sheet, undefined))
    expect(part('word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
    expect(part('docProps/core.xml')).toContain(`<dc:title>${sheet.title}</dc:title>`)
    expect(part('docProps/core.xml')).toContain('<dc:creator>Le Labo, Commune de Valbrenne')
  })

  it('repeats the header row of tables, numbers its pages and describes its pictures', async () => {
    const part = parts(await writeDocx(sheet, undefined))
    const body = part('word/document.xml')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('descr="Ligne de stations : idée"')
    const foot = part('word/footer1.xml') + part('word/footer2.xml')
    expect(foot).toMatch(/PAGE.*NUMPAGES/s)
  })

  it('has no text box, which Google Docs would drop', async () => {
    expect(parts(await writeDocx(sheet, undefined))('word/document.xml')).not.toMatch(
      /txbx|<v:shape|wps:/,
    )
  })

  it('starts each numbered list at one', async () => {
    const list = { kind: 'list', ordered: true, items: ['a', 'b'] } as const
    const body = parts(await writeDocx({ ...sheet, blocks: [list, list] }, undefined))(
      'word/document.xml',
    )
    const ids = [...body.matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(2)
  })

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with all its words',
    async () => {
      const pdf = convertedByOffice(await writeDocx(sheet, undefined), 'a.docx', 'pdf')
      const text = told(pdf, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-')
      expect(text).toContain('coûte cher et en exclut beaucoup')
      expect(text.match(/Mesure +Réalisé/g)?.length).toBeGreaterThan(1)
      expect(text).toMatch(/page 2 \/ \d/)
    },
    60_000,
  )
})

describe('typed words stay words in Word', () => {
  const forbidden =
    /<w:(?:script|object|attachedTemplate)|<script|TargetMode="External"(?![^>]*Target="(?:https?|mailto))/

  it('writes every hostile text in every place as text', async () => {
    for (const words of [...markupAttacks, ...scriptAttacks.slice(0, 30)]) {
      const part = parts(await writeDocx(everywhere(words), undefined))
      expect(part('word/document.xml'), words).not.toMatch(forbidden)
      expect(part('word/_rels/document.xml.rels'), words).not.toMatch(/javascript:|data:/i)
    }
  }, 60_000)

  it('writes any document without a character that XML forbids', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const body = parts(await writeDocx(document, undefined))('word/document.xml')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
        expect(body).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it.skipIf(!hasOffice)(
    'opens in LibreOffice when every word is hostile',
    async () => {
      const words = '<w:p>]]>&amp;"\'#*{ DOCVARIABLE x }</w:p>\u0000'
      const pdf = convertedByOffice(await writeDocx(everywhere(words), undefined), 'a.docx', 'pdf')
      const text = told(pdf, 'a.pdf', 'pdftotext', 'FILE', '-')
      expect(text).toContain('<w:p>]]>&amp;"\'#*{ DOCVARIABLE x }</w:p>')
    },
    60_000,
  )
})
