import { expect, test } from 'vitest'
import { filesBelow, isTest } from './source.ts'

/** Euros made of what was typed, or written to be typed again: `src/kit/numbers.ts` does both. */
const readsAmounts = (line: string) =>
  /Math\.round\(.*(?:Number|parseFloat)\(.*\* 100\)/.test(line) ||
  /\/ 100\)\.(?:replace|toFixed)\(.*'\.', ','/.test(line)

test('no other file of the house reads an amount by its own rule', () => {
  const readers = filesBelow('src', /\.tsx?$/)
    .filter(({ path }) => !isTest(path) && path !== 'src/kit/numbers.ts')
    .filter(({ text }) => text.split('\n').some(readsAmounts))
  expect(readers.map(({ path }) => path)).toEqual([])
})

test.each([
  "  .transform((typed) => Math.round(Number(typed.replace(',', '.')) * 100))",
  "  return (cents / 100).toFixed(2).replace('.', ',')",
])('a rule of its own is found: %s', (line) => {
  expect(readsAmounts(line)).toBe(true)
})

test('shares of a hundred are no amounts', () => {
  expect(readsAmounts('  const percent = Math.round(share * 100)')).toBe(false)
})
