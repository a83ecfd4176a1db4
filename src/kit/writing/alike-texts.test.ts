import { expect, test } from 'vitest'
import { AlikeTexts } from './alike-texts.ts'

test('the longest text that stands at a place, and one that begins so, are those of a plain search', () => {
  // Few signs, so that most texts begin with others.
  let seed = 7
  const next = (most: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % most
  }
  const word = (most: number) =>
    Array.from({ length: 1 + next(most) }, () => 'ab '[next(3)]).join('')
  for (let turn = 0; turn < 200; turn++) {
    const texts = [...new Set(Array.from({ length: next(20) }, () => word(6)))]
    const alike = new AlikeTexts()
    for (const text of texts) alike.add(text)
    const page = word(30)
    const mayEnd = (end: number) => page[end] !== 'a'
    for (let at = 0; at <= page.length; at++) {
      const here = texts.filter((text) => page.startsWith(text, at) && mayEnd(at + text.length))
      const longest = here.sort((a, b) => b.length - a.length)[0]
      expect(alike.longestAt(page, at, mayEnd)).toBe(longest)
      const beginning = page.slice(at, at + 3)
      const begun = alike.begunBy(beginning)
      expect(begun !== undefined).toBe(texts.some((text) => text.startsWith(beginning)))
      expect(begun ?? beginning).toMatch(new RegExp(`^${beginning}`))
    }
  }
})
