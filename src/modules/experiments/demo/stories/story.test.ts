import { expect, test } from 'vitest'
import { instantOf } from './story.ts'

test('acts of one day are set a minute apart, from ten in the morning', () => {
  expect(instantOf('2020-01-29', 0)).toEqual(new Date('2020-01-29T08:00:00Z'))
  expect(instantOf('2020-01-29', 2)).toEqual(new Date('2020-01-29T08:02:00Z'))
})
