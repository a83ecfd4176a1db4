import { expect, it } from 'vitest'
import { bandOf } from './bands.ts'

it('tells people by bands that touch and leave nobody out', () => {
  expect(bandOf(5)).toEqual({ least: 5, most: 9 })
  expect(bandOf(9)).toEqual({ least: 5, most: 9 })
  expect(bandOf(10)).toEqual({ least: 10, most: 19 })
  expect(bandOf(12_000)).toEqual({ least: 500, most: undefined })
})
