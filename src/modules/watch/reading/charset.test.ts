import { expect, test } from 'vitest'
import { decodeText } from './charset.ts'

const words = 'Élu·es, « œuvre » à Noël'
const latin = (text: string) =>
  Uint8Array.from(text, (letter) => cp1252[letter] ?? letter.charCodeAt(0))
const cp1252: Readonly<Record<string, number>> = { œ: 0x9c, '’': 0x92, '€': 0x80 }
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )

test.each([
  ['UTF-8, not said', utf8(words), ''],
  ['UTF-8, said', utf8(words), 'text/xml; charset=utf-8'],
  ['UTF-8 that says ISO-8859-1 in its header', utf8(words), 'text/xml; charset=ISO-8859-1'],
  ['windows-1252, said', latin(words), 'text/xml; charset=windows-1252'],
  ['windows-1252 that says ISO-8859-1', latin(words), 'text/xml; charset="iso-8859-1"'],
  ['windows-1252 that says UTF-8', latin(words), 'text/xml; charset=utf-8'],
  ['windows-1252, not said', latin(words), 'text/xml'],
  ['an unknown name', utf8(words), 'text/xml; charset=klingon'],
])('%s', (_, bytes, contentType) => {
  expect(decodeText(bytes, contentType)).toBe(words)
})

test('what the XML declaration says is heard, and a false one too', () => {
  const xml = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><t>${words}</t>`
  expect(decodeText(latin(xml('ISO-8859-1')))).toContain(words)
  expect(decodeText(latin(xml('UTF-8')))).toContain(words)
  expect(decodeText(utf8(xml('ISO-8859-1')))).toContain(words)
  const page = `<html><head><meta charset=windows-1251>`
  expect(decodeText(Uint8Array.from([...utf8(page), 0xcf, 0xf0, 0xe8]))).toContain('При')
})

test('a byte order mark wins, and goes', () => {
  expect(decodeText(utf8(`\uFEFF${words}`), 'text/xml; charset=iso-8859-1')).toBe(words)
  expect(decodeText(utf16('\uFEFFNoël', true))).toBe('Noël')
  expect(decodeText(utf16('\uFEFFNoël', false), 'text/xml; charset=utf-8')).toBe('Noël')
  expect(decodeText(utf16('<?xml version="1.0"?><a>é</a>', true))).toContain('é')
})
