import { expect, test } from 'vitest'
import { filesBelow, isTest } from './source.ts'

test('no other file of the house reads an amount by its own rule', () => {
  const readers = filesBelow('src', /\.tsx?$/).filter(({ path, text }) =>
    isTest(path) || path === 'src/kit/numbers.ts'
      ? false
      : text
          .split('\n')
          .some(
            (line) =>
              /Math\.round\(.*(?:Number|parseFloat)\(.*\* 100\)/.test(line) ||
              /\/ 100\)\.(?:replace|toFixed)\(.*'\.', ','/.test(line),
          ),
  )
  expect(readers.map(({ path }) => path)).toEqual([])
})
