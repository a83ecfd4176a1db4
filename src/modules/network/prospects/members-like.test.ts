import { expect, test } from 'vitest'
import type { LikenessPlace } from './likeness-place.ts'
import { indexMembers } from './members-like.ts'

const place = (id: string, territory: Partial<LikenessPlace['territory']>): LikenessPlace => ({
  territory: {
    ...{ id, kind: 'commune', population: undefined, departmentCode: undefined },
    ...{ lon: undefined, lat: undefined, located: 'none', ...territory },
  },
  parentIds: [],
  challenges: [],
})

test('a place is compared with its department, its latitude and the closest in size, and with nobody else', () => {
  const members = [
    place('same-department', { departmentCode: '36' }),
    place('north', { lat: 50 }),
    place('near', { lat: 46.3 }),
    ...[100, 900, 1000, 1100, 5000].map((population) => place(`of ${population}`, { population })),
  ]
  const found = indexMembers(
    members,
    40,
  )(place('asked', { departmentCode: '36', lat: 46.6, population: 1010 }))
  expect([...found].map(({ territory }) => territory.id)).toEqual([
    'same-department',
    'near',
    'of 1100',
    'of 1000',
  ])
})
