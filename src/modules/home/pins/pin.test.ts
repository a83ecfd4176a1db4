import { expect, test } from 'vitest'
import { moved } from './pin.ts'

const pins = ['a', 'b', 'c'].map((key) => ({ kind: 'page', key }))
const keys = (key: string, way: 'up' | 'down', kind = 'page') =>
  moved(pins, { kind, key }, way).map((pin) => pin.key)

test('a pin goes one place up or down, and no further than the ends', () => {
  expect(keys('b', 'up')).toEqual(['b', 'a', 'c'])
  expect(keys('b', 'down')).toEqual(['a', 'c', 'b'])
  expect(keys('a', 'up')).toEqual(['a', 'b', 'c'])
  expect(keys('c', 'down')).toEqual(['a', 'b', 'c'])
  expect(keys('b', 'up', 'view')).toEqual(['a', 'b', 'c'])
})
