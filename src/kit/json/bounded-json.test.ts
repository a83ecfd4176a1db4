import { expect, test } from 'vitest'
import { asksTooMuch, readJson, usualJson } from './bounded-json.ts'

const small = { signs: 1_000, elements: 10, depth: 3 }

test('what is JSON, and small enough, is read as it is', () => {
  for (const value of [
    null,
    1,
    'a',
    [],
    {},
    [1, [2, [3]]],
    { a: { b: 'c,[{' } },
    '\\',
    '"',
    'a\\"[',
  ]) {
    expect(readJson(JSON.stringify(value), small)).toEqual(value)
  }
})

test('what is no JSON is nothing', () => {
  for (const text of ['', '{', '[1,]', '"', '"\\"', 'a', '[1] 2']) {
    expect(readJson(text)).toBeUndefined()
  }
})

test('signs, values and depth are each counted', () => {
  expect(readJson(JSON.stringify('a'.repeat(998)), small)).toBe('a'.repeat(998))
  expect(readJson(JSON.stringify('a'.repeat(999)), small)).toBeUndefined()
  expect(readJson('[[[1]]]', small)).toEqual([[[1]]])
  expect(readJson('[[[[]]]]', small)).toBeUndefined()
  expect(readJson('[1,2,3,4,5,6,7,8,9]', small)).toHaveLength(9)
  expect(readJson('[1,2,3,4,5,6,7,8,9,0]', small)).toBeUndefined()
  expect(readJson('{"a":1,"b":2,"c":3,"d":4,"e":5}', small)).toBeUndefined()
})

test('signs between quotation marks open nothing', () => {
  const text = JSON.stringify(['[[[[[', '{{{{{', ',,,,,,,,,,,,', '\\"[[[[', '\\\\'])
  expect(asksTooMuch(text, small)).toBe(false)
})

test('a text of quotation marks and of backslashes is counted in the time of its length', () => {
  const since = performance.now()
  expect(asksTooMuch(`"${'\\'.repeat(1_900_000)}`, usualJson)).toBe(false)
  expect(asksTooMuch('"\\'.repeat(900_000), usualJson)).toBe(false)
  expect(performance.now() - since).toBeLessThan(5_000)
})

test('four million lists in one another, or beside one another, are never made', () => {
  const large = { ...usualJson, signs: 10_000_000 }
  expect(asksTooMuch('['.repeat(4_000_000), large)).toBe(true)
  expect(asksTooMuch(`[${'[],'.repeat(1_300_000)}[]]`, large)).toBe(true)
})
