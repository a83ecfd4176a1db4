import { expect, test } from 'vitest'
import { legalXml, xmlText } from './xml.ts'

test('a text goes into XML whole, but for what XML cannot hold', () => {
  expect(xmlText('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d')
  expect(xmlText('une\u0000 \u0008cloche\uffff')).toBe('une cloche')
  expect(xmlText('un 🌻 entier')).toBe('un 🌻 entier')
  expect(xmlText('une moitié \ud83c seule')).toBe('une moitié  seule')
})

test('a whole document loses these signs alone', () => {
  expect(legalXml('<a>une\u0007 cloche &amp; 🌻\n</a>')).toBe('<a>une cloche &amp; 🌻\n</a>')
})
