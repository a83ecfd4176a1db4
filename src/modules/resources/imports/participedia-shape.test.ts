import { expect, test } from 'vitest'
import { shiftedCell, unknownCodes } from './participedia-shape.ts'

test('a row that slipped is refused at the first cell that holds what its column never does', () => {
  const row = { title: 'Un budget', city: 'Valbrenne', latitude: '48.1', url: 'https://exemple.fr' }
  expect(shiftedCell(row)).toBeUndefined()
  const slipped = { title: 'Un budget', city: '48.1', latitude: 'https://exemple.fr', url: 'oui' }
  expect(shiftedCell(slipped)).toMatchObject({ problem: 'shifted', column: 'city', value: '48.1' })
  expect(shiftedCell({ post_date: 'hier matin' })).toMatchObject({ column: 'post_date' })
})

test('codes of no list are told, as those of a column that has none', () => {
  expect(unknownCodes('general_issues', ['pierres-qui-parlent'])).toEqual(['pierres-qui-parlent'])
  expect(unknownCodes('general_issues', [])).toEqual([])
})
