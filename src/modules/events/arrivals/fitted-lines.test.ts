import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittedLines } from './fitted-lines.ts'

const box = { width: 268, lines: 2, sizes: [24, 16, 12, 8, 6] }

test('a short name is large, a long one smaller, on two lines at most', () => {
  expect(fittedLines('Odile Kerven', box)).toEqual({ size: 24, lines: ['Odile Kerven'] })
  const long = fittedLines('Marie-Charlotte de La Rochefoucauld-Montbel de Kergariou', box)
  expect(long.size).toBeLessThan(24)
  expect(long.lines).toHaveLength(2)
})

test('nothing is ever cut, however long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const { lines } = fittedLines(name, box)
      expect(lines.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''))
    }),
  )
})
