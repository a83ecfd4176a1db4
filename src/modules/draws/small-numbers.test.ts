import { expect, test } from 'vitest'
import { hideSmall, shownTotal } from './small-numbers.ts'

const cells = (counts: Record<string, number>) =>
  Object.entries(counts).map(([key, count]) => ({ key, count }))
const shown = (counts: Record<string, number>) =>
  Object.fromEntries(hideSmall(cells(counts)).map(({ key, count }) => [key, count]))

test('large numbers and zeros are shown as they are', () => {
  expect(shown({ letter: 30, phone: 6, door: 0 })).toEqual({ letter: 30, phone: 6, door: 0 })
})

test('a small number takes another with it: the total does not give it back', () => {
  expect(shown({ letter: 30, phone: 6, door: 2 })).toEqual({
    letter: 30,
    phone: undefined,
    door: undefined,
  })
})

test('two ones and zeros hide more until five people are hidden together', () => {
  expect(shown({ a: 1, b: 1, c: 40, d: 20 })).toEqual({
    a: undefined,
    b: undefined,
    c: 40,
    d: undefined,
  })
})

test('a lone small number is hidden even when nothing else can go with it', () => {
  expect(shown({ a: 3, b: 0 })).toEqual({ a: undefined, b: 0 })
  expect(shownTotal(4)).toBeUndefined()
  expect(shownTotal(0)).toBe(0)
  expect(shownTotal(5)).toBe(5)
})
