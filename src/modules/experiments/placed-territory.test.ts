import { expect, test } from 'vitest'
import { placedIn } from './placed-territory.ts'

test('a town is placed in its region', () => {
  const town = { id: 'a', kind: 'commune', code: '29038', regionCode: '53' } as const
  expect(placedIn(town)).toEqual({ id: 'a', regionCode: '53' })
})

test('a region is in itself', () => {
  const region = { id: 'b', kind: 'region', code: '53', regionCode: undefined } as const
  expect(placedIn(region)).toEqual({ id: 'b', regionCode: '53' })
})

test('what has no region has none here', () => {
  const group = { id: 'c', kind: 'organisation', code: undefined, regionCode: undefined } as const
  expect(placedIn(group)).toEqual({ id: 'c', regionCode: undefined })
})
