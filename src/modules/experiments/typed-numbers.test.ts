import { expect, test } from 'vitest'
import { typedCents, typedTenths } from './typed-numbers.ts'

test('amounts and days are written as one would type them again', () => {
  expect([typedCents(125_050), typedCents(0), typedCents(undefined)]).toEqual([
    '1250,50',
    '0',
    undefined,
  ])
  expect([typedTenths(25), typedTenths(10), typedTenths(undefined)]).toEqual([
    '2,5',
    '1',
    undefined,
  ])
})
