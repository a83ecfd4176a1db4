import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../documents/docx.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { acceptedBy, acceptUpload, safeFileName, type UploadRules } from './uploads.ts'

const anything: UploadRules = { groups: ['picture', 'document', 'table', 'text'], public: false }

function upload(name: string, bytes: Uint8Array | string, rules: UploadRules = anything) {
  return acceptUpload(
    { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes },
    rules,
  )
}

/** An OpenDocument, as an office program writes it. */
function openDocument(kind: 'text' | 'spreadsheet', more: Readonly<Record<string, string>> = {}) {
  const files = Object.entries({ 'content.xml': '<x/>', ...more })
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    ...Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])),
  })
}

async function typeOf(name: string, bytes: Uint8Array | string): Promise<string | undefined> {
  const result = await upload(name, bytes)
  return result.ok ? result.value.mediaType : undefined
}

function square(side: number) {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#c8331a' } })
}

describe('what may come in', () => {
  it('is known by its bytes', async () => {
    const date = new Date('2026-11-25T10:00:00Z')
    const docx = await writeDocx(
      {
        title: 'T',
        language: 'fr',
        authors: [],
        date,
        footer: '',
        blocks: [],
      },
      undefined,
    )
    const xlsx = await writeXlsx({ name: 'T', columns: [{ title: 'a', kind: 'text' }], rows: [] })
    expect(await typeOf('x', '%PDF-1.4')).toBe('application/pdf')
    expect(await typeOf('menteur.pdf', docx)).toMatch(/wordprocessingml.document$/)
    expect(await typeOf('x.zip', xlsx)).toMatch(/spreadsheetml.sheet$/)
    const [odt, ods] = [openDocument('text'), openDocument('spreadsheet')]
    expect(await typeOf('x', odt)).toBe('application/vnd.oasis.opendocument.text')
    expect(await typeOf('x', ods)).toBe('application/vnd.oasis.opendocument.spreadsheet')
    expect(await typeOf('x.csv', 'a;b\n1;2')).toBe('text/csv')
    expect(await typeOf('x.TXT', 'notes')).toBe('text/plain')
  })

  it('is never a page, a drawing with scripts, a program, a macro or an unknown archive', async () => {
    const refused: [string, string][] = [
      ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['x.html', '<p>'],
      ['x.txt', '  <!DOCTYPE html><script>alert(1)</script>'],
      ['x.csv', 'nom;<script>alert(1)</script>'],
      ['x.txt', '\u00ef\u00bb\u00bf<svg onload=alert(1)>'],
      ['x.txt', '#!/bin/sh'],
      ['x.txt', 'MZ\0\0'],
      ['x.pdf', 'MZ\x90\0'],
      ['x.gif', 'GIF89a'],
      ['x.docx', 'PK\x03\x04 broken'],
      ['x', 'texte sans nom'],
    ]
    for (const [name, bytes] of refused) {
      expect(await upload(name, bytes), name).toEqual({ ok: false, refusal: 'kind-not-accepted' })
    }
  })

  it('is no OpenDocument with a macro, or whose table of contents hides what is inside', async () => {
    const basic = openDocument('text', { 'Basic/Standard/Module1.xml': '<x/>' })
    const python = openDocument('spreadsheet', { 'Scripts/python/macro.py': 'print()' })
    // What says where the table begins, out of reach: an office program finds it all the same.
    const hidden = Buffer.from(basic)
    hidden.writeUInt32LE(0xffffffff, hidden.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
    for (const bytes of [basic, python, hidden]) {
      expect(await upload('x.odt', bytes)).toEqual({ ok: false, refusal: 'kind-not-accepted' })
    }
  })

  it('is of a group that the form asked for, has a content, and is not too heavy', async () => {
    const pictures: UploadRules = { groups: ['picture'], public: true, largest: 100 }
    expect(await upload('x.pdf', '%PDF-', pictures)).toEqual({
      ok: false,
      refusal: 'kind-not-accepted',
    })
    expect(await upload('x.pdf', '', pictures)).toEqual({ ok: false, refusal: 'empty' })
    expect(await upload('x.pdf', '%'.repeat(101), pictures)).toEqual({
      ok: false,
      refusal: 'too-large',
    })
    expect(acceptedBy(['picture'])).toBe('.jpg,.jpeg,.png,.webp')
  })

  it('gets a name of ours', () => {
    expect(safeFileName('C:\\photos\\Été à Valbrenne (1).JPEG', 'image/jpeg')).toBe(
      'ete-a-valbrenne-1.jpg',
    )
    expect(safeFileName('../../etc/passwd', 'text/plain')).toBe('passwd.txt')
    expect(safeFileName('\u202egpj.exe', 'image/webp')).toBe('gpj.webp')
    expect(safeFileName('', 'application/pdf')).toBe('sans-titre.pdf')
  })
})

describe('a picture is drawn anew', () => {
  it('says no more where, when and by whom it was taken, nor what was hidden behind it', async () => {
    const photo = await square(40)
      .withExif({
        IFD0: { Artist: 'Camille Aubry' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 1/1 1/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Valbrenne</a></x:xmpmeta>')
      .jpeg()
      .toBuffer()
    const before = Buffer.concat([photo, Buffer.from('<script>hidden</script>')])
    expect(before.toString('latin1')).toMatch(/Camille Aubry.*Valbrenne.*hidden/s)

    const result = await upload('photo.jpg', before)
    const bytes = result.ok ? result.value.bytes : new Uint8Array()
    const after = await sharp(bytes).metadata()
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Camille|Valbrenne|hidden|Exif/)
  })

  it('stands upright and fits a page', async () => {
    const lying = await sharp({
      create: { width: 3000, height: 1000, channels: 3, background: 'red' },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const result = await upload('photo.jpg', lying)
    const { width, height, format } = await sharp(
      result.ok ? result.value.bytes : undefined,
    ).metadata()
    expect({ width, height, format }).toEqual({ width: 533, height: 1600, format: 'jpeg' })
  })

  it('keeps its transparency as a WebP', async () => {
    const drawing = await sharp({
      create: { width: 9, height: 9, channels: 4, background: '#0000' },
    })
      .png()
      .toBuffer()
    const result = await upload('dessin.png', drawing)
    expect(result).toMatchObject({ value: { mediaType: 'image/webp', name: 'dessin.webp' } })
    expect((await sharp(result.ok ? result.value.bytes : undefined).metadata()).hasAlpha).toBe(true)
  })

  it('is refused when it is broken, or would fill the memory', async () => {
    const whole = await square(200).png().toBuffer()
    const broken = whole.subarray(0, whole.length / 2)
    expect(await upload('x.png', broken)).toEqual({ ok: false, refusal: 'unreadable-picture' })
    const bomb = await square(8100).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await upload('x.png', bomb)).toEqual({ ok: false, refusal: 'unreadable-picture' })
  })
})
