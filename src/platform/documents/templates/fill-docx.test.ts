import {
  Document,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { convertedByOffice, hasCommand, told } from '../../testing/commands.ts'
import { zipParts } from '../../testing/zip.ts'
import { type Filling, fillDocx } from './fill-docx.ts'

const filling: Filling = {
  ...{ title: 'Animer la halle', author: 'Association du Lavoir', language: 'fr' },
  values: {
    client: 'Ville & <Lavoir>',
    adresse: '1 rue Haute\n35000 Rennes',
    lots: '',
    parties: [
      { kind: 'heading', level: 1, text: 'Méthode' },
      { kind: 'paragraph', text: ['Nous ', { bold: 'écoutons' }, ' les {{client}}.'] },
      {
        kind: 'list',
        items: [
          'Marcher',
          { text: 'Réunir', under: [{ kind: 'list', ordered: true, items: ['Trois fois'] }] },
        ],
      },
      {
        kind: 'table',
        caption: 'Équipe',
        columns: [{ title: 'Rôle' }, { title: 'Jours', align: 'right' }],
        rows: [['Animation', '12']],
      },
    ],
  },
  needed: ['parties'],
}

const cut = (...pieces: string[]) =>
  new Paragraph({ children: pieces.map((text, at) => new TextRun({ text, bold: at === 0 })) })

async function template(...body: (Paragraph | Table)[]): Promise<Uint8Array> {
  const file = new Document({
    creator: 'Quelqu’un',
    styles: { default: { heading1: { run: { color: '1B3A86', size: 40 } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Pour {{ Client }}')] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Notre réponse' }),
          ...body,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const good = () =>
  template(
    cut('À l’attention de {{cl', 'ie', 'nt}}, au {{adresse}}.'),
    new Table({
      rows: [
        new TableRow({ children: [new TableCell({ children: [new Paragraph('{{parties}}')] })] }),
      ],
    }),
  )

/** The same file with a part changed, added, or left out. */
function changed(bytes: Uint8Array, parts: Readonly<Record<string, (text: string) => string>>) {
  const all = Object.fromEntries(zipParts(bytes))
  for (const [name, change] of Object.entries(parts))
    all[name] = Buffer.from(change(all[name]?.toString('utf8') ?? ''))
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, part]) => [name, new Uint8Array(part)])),
  )
}

const partOf = (bytes: Uint8Array, name: string) =>
  zipParts(bytes).get(name)?.toString('utf8') ?? ''
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:(br|tab)\/>/g)]
    .map(([, words, mark]) => (mark ? ' ' : words))
    .join('')

async function filled(bytes: Uint8Array): Promise<Uint8Array> {
  const result = await fillDocx(bytes, filling)
  if (!result.ok) throw new Error(`${result.refusal} ${result.about}`)
  return result.value
}

const refusalOf = async (bytes: Uint8Array) => await fillDocx(bytes, filling)

describe('a template that is filled in', () => {
  test('tags cut by the word processor are read whole, and what is written in is never read as a tag', async () => {
    const bytes = await filled(await good())
    const words = wordsOf(partOf(bytes, 'word/document.xml'))
    expect(words).toContain(
      'À l’attention de Ville &amp; &lt;Lavoir&gt;, au 1 rue Haute 35000 Rennes.',
    )
    expect(words).toContain('Nous écoutons les {{client}}.')
    expect(words).toContain('• Marcher• Réunir1. Trois fois')
    expect(wordsOf(partOf(bytes, 'word/header1.xml'))).toBe('Pour Ville &amp; &lt;Lavoir&gt;')
  })

  test('a line whose tags are all empty is left empty', async () => {
    const bytes = await filled(
      await template(
        cut('Lots : {{lots}}'),
        cut('{{lots}}, {{client}}'),
        new Paragraph('{{parties}}'),
      ),
    )
    const words = wordsOf(partOf(bytes, 'word/document.xml'))
    expect(words).not.toContain('Lots')
    expect(words).toContain(', Ville')
  })

  test('titles take the style of the template; who made the file is not said', async () => {
    const bytes = await filled(await good())
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">Méthode/,
    )
    expect(partOf(bytes, 'docProps/core.xml')).toContain(
      '<dc:creator>Association du Lavoir</dc:creator>',
    )
    expect(partOf(bytes, 'docProps/core.xml')).not.toContain('Quelqu’un')
  })

  test('the template it came from is forgotten', async () => {
    const linked = changed(await good(), {
      'word/settings.xml': (xml) =>
        xml.replace('</w:settings>', '<w:attachedTemplate r:id="rId1"/></w:settings>'),
      'word/_rels/settings.xml.rels': () =>
        '<Relationships><Relationship Id="rId1" Type="http://x/relationships/attachedTemplate" Target="file:///C:/Users/nom/Modele.dotx" TargetMode="External"/></Relationships>',
    })
    const bytes = await filled(linked)
    expect(partOf(bytes, 'word/_rels/settings.xml.rels')).not.toContain('nom')
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('attachedTemplate')
  })

  test.runIf(hasCommand('soffice') && hasCommand('pdftotext'))('LibreOffice opens it', async () => {
    const pdf = convertedByOffice(await filled(await good()), 'reponse.docx', 'pdf')
    const text = told(pdf, 'reponse.pdf', 'pdftotext', '-layout', 'FILE', '-').replaceAll(
      /\s+/g,
      ' ',
    )
    for (const words of [
      'Pour Ville & <Lavoir>',
      'Notre réponse',
      'Méthode',
      '• Réunir',
      'Animation',
      '12',
    ])
      expect(text).toContain(words)
  })
})

describe('a template that is refused', () => {
  const parties = new Paragraph('{{parties}}')

  test('a tag that nobody knows, one that does not end, one that is not alone, one that is missing', async () => {
    expect(await refusalOf(await template(cut('{{Prénom}}'), parties))).toMatchObject({
      refusal: 'unknown-tag',
      about: '{{prenom}}',
    })
    expect(await refusalOf(await template(cut('Pour {{client'), parties))).toMatchObject({
      refusal: 'open-tag',
      about: '{{client',
    })
    expect(await refusalOf(await template(cut('Voici : {{parties}}')))).toMatchObject({
      refusal: 'tag-not-alone',
    })
    expect(await refusalOf(await template(cut('{{client}}')))).toMatchObject({
      refusal: 'tag-missing',
      about: '{{parties}}',
    })
    // The name of something that every object has is no tag.
    expect(await refusalOf(await template(cut('{{constructor}}'), parties))).toMatchObject({
      refusal: 'unknown-tag',
    })
  })

  test('a file that is broken, that is another one, or that says one thing twice', async () => {
    const bytes = await good()
    expect(await refusalOf(bytes.subarray(0, bytes.length / 2))).toMatchObject({
      refusal: 'not-docx',
    })
    expect(await refusalOf(strToU8('PK, ou presque'))).toMatchObject({ refusal: 'not-docx' })
    expect(await refusalOf(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toMatchObject({
      refusal: 'not-docx',
    })
    const entities = changed(bytes, {
      'word/document.xml': (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`,
    })
    expect(await refusalOf(entities)).toMatchObject({ refusal: 'not-docx' })
    const outside = changed(bytes, { '../word/other.xml': () => '<a/>' })
    expect(await refusalOf(outside)).toMatchObject({ refusal: 'not-docx' })
  })

  test('a file that unpacks into too much', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) })
    expect(await refusalOf(bomb)).toMatchObject({ refusal: 'too-large' })
    // What it says of itself is not believed.
    const lying = Buffer.from(bomb)
    lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24)
    expect(await refusalOf(new Uint8Array(lying))).toMatchObject({ refusal: 'too-large' })
    const marks = changed(await good(), {
      'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(130_000)}`),
    })
    expect(await refusalOf(marks)).toMatchObject({ refusal: 'too-large' })
  })

  test('macros, and whatever is fetched or run when it is opened', async () => {
    const bytes = await good()
    const refused = async (parts: Parameters<typeof changed>[1]) =>
      expect(await refusalOf(changed(bytes, parts))).toMatchObject({ refusal: 'reaches-out' })
    await refused({ 'word/vbaProject.bin': () => 'a' })
    await refused({
      '[Content_Types].xml': (xml) =>
        xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
    })
    await refused({ 'word/embeddings/oleObject1.bin': () => 'a' })
    await refused({
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="r9" Type="http://x/image" Target="https://ailleurs.example/vu.png" TargetMode="External"/></Relationships>',
        ),
    })
    await refused({
      'word/document.xml': (xml) =>
        xml.replace(
          '<w:body>',
          '<w:body><w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>',
        ),
    })
    await refused({
      'word/document.xml': (xml) => xml.replace('<w:body>', '<w:body><w:altChunk r:id="rId5"/>'),
    })
  })
})
