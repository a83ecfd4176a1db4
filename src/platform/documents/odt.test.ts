import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertedByOffice, hasCommand, told } from '../testing/commands.ts'
import { markupAttacks, scriptAttacks } from '../testing/hostile-texts.ts'
import { zipParts } from '../testing/zip.ts'
import { writeOdt } from './odt.ts'
import { anyDocument } from './testing/documents.ts'
import { everywhere, sheet } from './testing/samples.ts'

const hasOffice = hasCommand('soffice') && hasCommand('pdftotext')

function parts(odt: Uint8Array): (path: string) => string {
  const all = zipParts(odt)
  return (path) => all.get(path)?.toString('utf8') ?? `${path} is not in the file`
}

describe('an OpenDocument text', () => {
  test('is known by its first bytes, and says its language, title and authors', async () => {
    const odt = await writeOdt(sheet, undefined)
    expect(Buffer.from(odt.subarray(30, 77)).toString('latin1')).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    )
    const part = parts(odt)
    expect(part('styles.xml')).toContain('fo:language="fr" fo:country="FR"')
    expect(part('meta.xml')).toContain(`<dc:language>fr</dc:language><dc:title>${sheet.title}`)
    expect(part('meta.xml')).toContain('Le Labo, Commune de Valbrenne')
  })

  test('has real headings, a title, header rows and described pictures', async () => {
    const body = parts(await writeOdt(sheet, undefined))('content.xml')
    expect(body).toContain('<text:p text:style-name="Title">Un panel')
    expect(body).toMatch(/<text:h text:style-name="Heading_20_1" text:outline-level="1">Pourquoi/)
    expect(body.match(/<table:table-header-rows>/g)).toHaveLength(1)
    expect(body).toMatch(/<table:table-header-rows>.*?Mesure.*?<\/table:table-header-rows>/)
    expect(body).toMatch(/<svg:(?:title|desc)>Ligne de stations/)
    // Nothing stands between the last word of a piece and the sign that follows it.
    expect(body).toMatch(/3f9a\*c21e<\/text:span>\./)
  })

  test('ends with its table: the paragraph that Writer wants after it makes no blank page', async () => {
    const body = parts(
      await writeOdt(
        { ...sheet, blocks: [{ kind: 'facts', items: [{ name: 'Jour', value: '12 mai' }] }] },
        undefined,
      ),
    )('content.xml')
    const [, style = ''] =
      /<\/table:table><text:p text:style-name="([^"]+)"><\/text:p>\s*<\/office:text>/.exec(body) ??
      []
    expect(body).toMatch(
      new RegExp(
        `<style:style style:name="${style}"[^>]*><style:paragraph-properties[^>]*line-height="1pt"`,
      ),
    )
  })

  test('is the same file for the same document', async () => {
    expect(await writeOdt(sheet, undefined)).toEqual(await writeOdt(sheet, undefined))
  })

  test('keeps every hostile text as text, and no link that runs something', async () => {
    for (const words of [...markupAttacks, ...scriptAttacks.slice(0, 20)]) {
      const body = parts(await writeOdt(everywhere(words), undefined))('content.xml')
      expect(body, words).not.toMatch(
        /<script|<office:scripts|xlink:href="(?!https?:|mailto:|tel:)/i,
      )
    }
  })

  test('is sound XML whatever the document', async () => {
    const { XMLValidator } = await import('fast-xml-parser')
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const part = parts(await writeOdt(document, undefined))
        for (const name of ['content.xml', 'styles.xml', 'meta.xml']) {
          expect(XMLValidator.validate(part(name)), name).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  test.skipIf(!hasOffice)(
    'opens in LibreOffice with all its words',
    async () => {
      const pdf = convertedByOffice(await writeOdt(sheet, undefined), 'a.odt', 'pdf')
      const text = told(pdf, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-')
      expect(text).toContain('coûte cher et en exclut beaucoup')
      expect(text).toContain('3f9a*c21e.')
      expect(text.match(/Mesure +Réalisé/g)?.length).toBeGreaterThan(1)
      // Each page carries the notice, and its place among the pages.
      const pages = text.split('\f').slice(0, -1)
      expect(pages.length).toBeGreaterThan(1)
      pages.forEach((page, at) => {
        expect(page).toMatch(new RegExp(`page\\s${at + 1} / ${pages.length}`))
      })
    },
    60_000,
  )
})
