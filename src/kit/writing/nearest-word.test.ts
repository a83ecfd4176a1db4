import { expect, test } from 'vitest'
import { nearestWord, slipsBetween } from './nearest-word.ts'

test('a slip is a letter added, forgotten, changed, or two that changed places', () => {
  expect(slipsBetween('ville', 'ville')).toBe(0)
  expect(slipsBetween('vile', 'ville')).toBe(1)
  expect(slipsBetween('villle', 'ville')).toBe(1)
  expect(slipsBetween('vilke', 'ville')).toBe(1)
  expect(slipsBetween('participatoin', 'participation')).toBe(1)
  expect(slipsBetween('riou', 'roiu')).toBe(1)
  expect(slipsBetween('anna', 'lena')).toBe(2)
  expect(slipsBetween('', 'abc')).toBe(3)
})

test('the nearest word wins, then the first given; accents are no slips', () => {
  expect(nearestWord('participatoin', ['participatif', 'participation'])).toBe('participation')
  expect(nearestWord('flechete', ['fléchettes', 'fléchette'])).toBe('fléchette')
  expect(nearestWord('ab', ['ac', 'ad'])).toBe('ac')
  expect(nearestWord('ab', [])).toBeUndefined()
})
