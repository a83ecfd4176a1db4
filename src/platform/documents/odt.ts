import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { OdtDocument } from 'odf-kit'
import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { prepareForPages } from './kept-signatures.ts'
import { addOdtBlock, odtTables } from './odt-blocks.ts'
import { odtFontFiles, withFontFiles } from './odt-fonts.ts'
import { addOdtHead } from './odt-head.ts'
import { addKept, withKept } from './odt-keep.ts'
import { withOwnSigns } from './odt-list.ts'
import { odtStyles } from './odt-styles.ts'
import { paler } from './paler.ts'
import { type FlatBlock, flatBlocks, type Keeps, type PreparedDocument } from './prepare.ts'

/**
 * Writes a document for LibreOffice and the offices that keep OpenDocument: real headings, tables
 * whose header row comes back on each page, pictures with their alternative text, the faces of the house.
 */
export async function writeOdt(
  document: Document,
  head: Letterhead | undefined,
): Promise<Uint8Array> {
  const prepared = prepareForPages(document, head)
  const text = new OdtDocument()
  text.setMetadata({
    title: prepared.title,
    creator: prepared.authors.join(', '),
    description: prepared.footer,
    creationDate: prepared.date,
  })
  text.setPageLayout({
    width: '21cm',
    height: '29.7cm',
    marginTop: '2.4cm',
    marginBottom: '2cm',
    marginLeft: '2.4cm',
    marginRight: '2.4cm',
  })
  const sentences = [prepared.head?.foot ?? '', prepared.footer].filter((part) => part !== '')
  text.setFooter((foot) => foot.addText(`${sentences.join(' — ')} — page\u00a0`).addPageNumber())
  if (prepared.head) addOdtHead(text, prepared.head)
  text.addHeading(prepared.title, 1)
  if (prepared.subtitle) text.addParagraph(prepared.subtitle, { spaceAfter: '0.1cm' })
  text.addParagraph((line) => line.addText(prepared.byline, { color: '#57524a', fontSize: 10 }), {
    spaceAfter: '0.7cm',
  })
  for (const block of flatBlocks(prepared.blocks)) {
    await addKept(text, keepsOf(block), () => addOdtBlock(text, block))
  }
  return finished(await text.save(), prepared)
}

/** Signatures are never parted by a page, nor a table that asks for it. */
function keepsOf(block: FlatBlock): Keeps | undefined {
  const isWhole = block.kind === 'signatures' || (block.kind === 'table' && block.whole)
  return block.keeps ?? (isWhole ? 'whole' : undefined)
}

/**
 * What the library does not say: the language, our styles, header rows, the title as a title. Its
 * line ends between the pieces of a paragraph would show as spaces before a full stop: they go, and
 * no word is lost, since a typed line end is an element of its own by then.
 */
function finished(file: Uint8Array, document: PreparedDocument): Uint8Array {
  const parts = unzipSync(file)
  const rewrite = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part) parts[name] = strToU8(change(strFromU8(part)))
  }
  rewrite('content.xml', (xml) =>
    inColour(
      withKept(
        withOwnSigns(withHeaderRows(withTitle(xml.replaceAll('\n', '')), document), document),
      ),
      document.head?.accent ?? undefined,
    ),
  )
  rewrite('styles.xml', (xml) =>
    xml
      .replace(/(?<![ \t\n])[ \t]*\n[ \t\n]*/g, '')
      // A page of another name would never be used: « Standard » is the one that a text begins on.
      .replace(
        '<style:master-page style:name="Default"',
        '<style:master-page style:name="Standard"',
      )
      .replace(/ xmlns:svg="[^"]*"/, '$& xmlns:xlink="http://www.w3.org/1999/xlink"')
      .replace('</text:page-number>', '$& / <text:page-count>1</text:page-count>')
      .replace(/<office:font-face-decls>.*?<\/office:styles>/s, () => odtStyles(document.language)),
  )
  rewrite('META-INF/manifest.xml', withFontFiles)
  rewrite('meta.xml', (xml) =>
    xml
      .replace('<dc:title>', () => `<dc:language>${document.language}</dc:language><dc:title>`)
      .replace(/<meta:generator>.*?<\/meta:generator>/, '<meta:generator>Ouvroir</meta:generator>'),
  )
  const { mimetype, ...others } = parts
  if (!mimetype) throw new Error('an OpenDocument file without its type')
  // The type comes first and is not compressed (ODF 1.2 part 3, §3.3): readers know the file by it.
  return zipSync(
    { mimetype: [mimetype, { level: 0 }], ...others, ...odtFontFiles() },
    { mtime: document.date < zipBegins ? zipBegins : document.date },
  )
}

/** Boxes take the colour of the sender. */
function inColour(xml: string, accent: string | undefined): string {
  if (!accent) return xml
  return xml
    .replaceAll('#fdefe8', `#${paler(accent, 0.92)}`)
    .replaceAll('#eccdbf', `#${paler(accent, 0.7)}`)
}

/** Dates in a ZIP begin in 1980. */
const zipBegins = new Date('1980-01-02T00:00:00Z')

function withTitle(xml: string): string {
  return xml.replace(
    /<text:h text:style-name="Heading_20_1" text:outline-level="1">(.*?)<\/text:h>/,
    '<text:p text:style-name="Title">$1</text:p>',
  )
}

function withHeaderRows(xml: string, document: PreparedDocument): string {
  return odtTables(document).reduce(
    (text, hasHeader, at) =>
      hasHeader
        ? text.replace(
            new RegExp(
              `(<table:table table:name="Table${at + 1}"[^>]*>(?:<table:table-column [^>]*/>)*)(<table:table-row(?: [^>]*)?>.*?</table:table-row>)`,
            ),
            '$1<table:table-header-rows>$2</table:table-header-rows>',
          )
        : text,
    xml,
  )
}
