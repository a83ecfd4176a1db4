import { expect, test } from 'vitest'
import { attributeOf, OddXml, XmlTokens } from './xml-tokens.ts'

function read(xml: string, size = xml.length): string[] {
  const sentences: string[] = []
  const tokens = new XmlTokens({
    open: (name) => sentences.push(`<${name}`),
    text: (text) => {
      const last = sentences.at(-1)
      if (last?.startsWith('"')) sentences[sentences.length - 1] = last + text
      else sentences.push(`"${text}`)
    },
    close: (name) => sentences.push(`>${name}`),
  })
  for (let at = 0; at < xml.length; at += size) tokens.push(xml.slice(at, at + size))
  tokens.end()
  return sentences
}

test('a document gives the same events however it is cut', () => {
  const xml =
    '<?xml version="1.0"?><x:a b="1 > 0"><!-- <no> --><c/>un &lt;&#233;&amp;<![CDATA[<d>]]></x:a>'
  for (const size of [1, 2, 3, 7, 1000]) {
    expect(read(xml, size), String(size)).toEqual(['<a', '<c', '>c', '"un <é&<d>', '>a'])
  }
})

test('attributes are read whole, by their own name', () => {
  const tag = `row spans="1:2" r="4" xr:r='5' note="a &quot;r=9&quot;"`
  expect(attributeOf(tag, 'r')).toBe('4')
  expect(attributeOf(tag, 'xr:r')).toBe('5')
  expect(attributeOf(tag, 'note')).toBe('a "r=9"')
  expect(attributeOf(tag, 'none')).toBeUndefined()
})

test('entities of the file’s own, depth without end and tags without end are refused', () => {
  expect(() => read('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toThrow(OddXml)
  expect(() => read('<a>'.repeat(100))).toThrow(OddXml)
  expect(() => read(`<a ${'b'.repeat(70_000)}`)).toThrow(OddXml)
  expect(() => read('<a><b></a>')).toThrow(OddXml)
  expect(read('<a>&b;</a>')).toEqual(['<a', '"&b;', '>a'])
})
