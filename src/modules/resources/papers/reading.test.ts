import { expect, test } from 'vitest'
import { writtenSize } from '#kit/numbers.ts'
import { isoDuration } from './reading.ts'

test('time is written for machines', () => {
  expect([0, 5, 60, 90].map(isoDuration)).toEqual(['PT1M', 'PT5M', 'PT1H', 'PT1H30M'])
})

test('a weight has one decimal when it is small', () => {
  expect([900, 1_240, 12_400, 1_240_000].map((bytes) => writtenSize(bytes, 'fr'))).toEqual([
    '900 o',
    '1,2 ko',
    '12 ko',
    '1,2 Mo',
  ])
  expect(writtenSize(1_240_000, 'en')).toBe('1.2 MB')
})
