import { expect, test } from 'vitest'
import { optionalWhole, requiredWhole, someOf } from './help-fields.ts'

test('a whole number is read as people write it, between its bounds', () => {
  const hours = requiredWhole(1, 2000)
  expect(hours.parse(' 1 200 ')).toBe(1200)
  for (const text of ['', '0', '2001', '1,5', 'deux'])
    expect(hours.safeParse(text).success).toBe(false)
})

test('left empty, a number is not said', () => {
  const hours = optionalWhole(0, 200)
  expect(hours.parse('')).toBeUndefined()
  expect(hours.parse('0')).toBe(0)
  expect(hours.safeParse('201').success).toBe(false)
})

test('boxes come as one text, as a list or not at all; one at least is ticked', () => {
  const chosen = someOf(['a', 'b'])
  expect(chosen.parse('a')).toEqual(['a'])
  expect(chosen.parse(['b', 'a'])).toEqual(['b', 'a'])
  expect(chosen.safeParse(undefined).success).toBe(false)
  expect(chosen.safeParse('c').success).toBe(false)
})
