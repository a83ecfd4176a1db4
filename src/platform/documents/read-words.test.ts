import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeDocx } from './docx.ts'
import { writePdf } from './pdf.ts'
import { readableTypes, readWords } from './read-words.ts'
import { sheet } from './testing/samples.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const odt = 'application/vnd.oasis.opendocument.text'
const pdf = 'application/pdf'

const wordOf = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })

describe('the words of a file', () => {
  test('are those of a PDF and of a Word text that we wrote ourselves', async () => {
    const written = {
      [pdf]: await writePdf(sheet, undefined),
      [docx]: await writeDocx(sheet, undefined),
    }
    for (const [type, bytes] of Object.entries(written)) {
      const read = await readWords(bytes, type)
      expect(read, type).toMatchObject({ ok: true })
      if (read.ok) expect(read.value).toContain(sheet.title)
    }
  })

  test('are parted as paragraphs are, and entities are read once', async () => {
    const body =
      '<w:p><w:r><w:t>Droit de</w:t></w:r><w:tab/><w:r><w:t>suite</w:t></w:r></w:p><w:p><w:t>l&#8217;&#xE9;lu &amp;lt; ici</w:t></w:p>'
    expect(await readWords(wordOf(body), docx)).toEqual({
      ok: true,
      value: 'Droit de suite l’élu &lt; ici',
    })
    const text = '<office:text><text:h>Titre</text:h><text:p>un<text:s/>mot</text:p></office:text>'
    const file = zipSync({ 'content.xml': strToU8(text), 'styles.xml': strToU8('<a>caché</a>') })
    expect(await readWords(file, odt)).toEqual({ ok: true, value: 'Titre un mot' })
  })

  test('are asked of texts only', async () => {
    expect(readableTypes).not.toContain('image/png')
    expect(await readWords(new Uint8Array(4), 'image/png')).toMatchObject({ refusal: 'not-a-text' })
  })
})

describe('a hostile file', () => {
  test('that unpacks to a thousand times its size is left in time', async () => {
    const bomb = wordOf('a'.repeat(15_000_000))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readWords(bomb, docx, { inflated: 2_000_000 })).toMatchObject({
      refusal: 'too-large',
    })
    // The control: with room enough, the same file is read.
    expect(await readWords(bomb, docx, { longest: 10 })).toEqual({
      ok: true,
      value: 'aaaaaaaaaa',
    })
  })

  test('that lies about its size gains nothing', async () => {
    const bytes = wordOf('b'.repeat(5_000_000))
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    // The unpacked size, in the local header and in the directory: ten bytes.
    view.setUint32(22, 10, true)
    const refusal = await readWords(bytes, docx, { inflated: 1_000_000 })
    expect(refusal).toMatchObject({ refusal: 'too-large' })
  })

  test('with entities that grow is not followed', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:p>&b; fin</w:p></w:document>`
    const file = zipSync({ 'word/document.xml': strToU8(xml) })
    const read = await readWords(file, docx)
    expect(read.ok && read.value).toContain('&b; fin')
  })

  test('that is something else, cut, or empty, is refused in words', async () => {
    const whole = await writePdf(sheet, undefined)
    const files: [Uint8Array, string][] = [
      [new Uint8Array(0), pdf],
      [strToU8('%PDF-1.7\n1 0 obj << /Length 99999999 >>'), pdf],
      [whole.subarray(0, 300), pdf],
      [strToU8('<html>'), docx],
      [wordOf('<w:p>').subarray(0, 40), docx],
      [zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), docx],
      [whole, odt],
    ]
    for (const [bytes, type] of files) {
      expect(await readWords(bytes, type), type).toMatchObject({ ok: false, refusal: 'unreadable' })
    }
  })

  test('that takes too long, or is too big, is left', async () => {
    const bytes = await writePdf(sheet, undefined)
    expect(await readWords(bytes, pdf, { milliseconds: 1 })).toMatchObject({ refusal: 'too-long' })
    expect(await readWords(bytes, pdf, { size: 100 })).toMatchObject({ refusal: 'too-large' })
  })
})
