import { expect, it } from 'vitest'
import type { PublishedResults } from './results.ts'
import { countThemes, noThemeKey, withThemes } from './theme-counts.ts'

const book = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), holds: '' }))
const times = (count: number, ...themes: string[]) => Array.from({ length: count }, () => themes)
const told = (agreed: readonly (readonly string[])[]) =>
  Object.fromEntries(countThemes(book, agreed).parts.map(({ key, count }) => [key, count]))

it('counts the texts of each theme, and those without any; one text may stand in several', () => {
  const agreed = [...times(8, 'a'), ...times(6, 'a', 'b'), ...times(7), ...times(9, 'c')]
  expect(countThemes(book, agreed).texts).toBe(30)
  expect(told(agreed)).toEqual({ a: 14, b: 6, c: 9, [noThemeKey]: 7 })
})

it('hides a theme of one to four people, with another: the lines add up to the whole', () => {
  const agreed = [...times(12, 'a'), ...times(3, 'b'), ...times(6, 'c'), ...times(9)]
  // 30 less 12, 6 and 9 would be 3.
  expect(told(agreed)).toEqual({ a: 12, b: null, c: null, [noThemeKey]: 9 })
})

it('hides a theme that all but one to four hold', () => {
  const agreed = [...times(17, 'a', 'b'), ...times(10, 'a', 'c'), ...times(2, 'c')]
  expect(told(agreed)['a']).toBe(null)
  expect(Object.values(told(agreed)).filter((count) => count === null).length).toBeGreaterThan(1)
})

it('hides two lines where what they add up to says that one to four people wrote of two things', () => {
  // 13 + 10 + 7 of 27 texts: three hold both, and nobody’s number is small.
  const agreed = [...times(10, 'a'), ...times(3, 'a', 'b'), ...times(7, 'b'), ...times(7)]
  const counts = told(agreed)
  expect(counts[noThemeKey]).toBe(null)
  expect(counts['b']).toBe(null)
  expect(counts['a']).toBe(13)
})

it('hides five people together at least, when two small themes are not enough', () => {
  const agreed = [...times(20, 'a'), ...times(1, 'b'), ...times(2, 'c'), ...times(8)]
  expect(told(agreed)).toEqual({ a: 20, b: null, c: null, [noThemeKey]: null })
})

it('tells nothing of a question whose own number is hidden, or is another by now', () => {
  const results = (count: number | null): PublishedResults => ({
    ...{ schema: 'ouvroir survey results 1', answers: 30, byMedium: [], codes: undefined },
    questions: [
      {
        ...{ question: 'mot', label: 'Mot', kind: 'long-text', isOpen: true },
        tables: [{ label: '', parts: [{ key: '.wrote', label: '', count }] }],
      },
    ],
  })
  const themes = new Map([['mot', countThemes(book, times(20, 'a'))]])
  expect(withThemes(results(20), themes).questions[0]?.themes?.texts).toBe(20)
  expect(withThemes(results(null), themes).questions[0]?.themes).toBeUndefined()
  expect(withThemes(results(19), themes).questions[0]?.themes).toBeUndefined()
})
