import { expect, it } from 'vitest'
import { placeTexts } from './places.ts'

it('ends by one dot, also after a short month', () => {
  const { station } = placeTexts.fr
  expect(station('En cours', '14 sept.', false)).toMatch(/14\s?sept\.$/)
  expect(station('En cours', '14 sept.', false)).not.toMatch(/\.\.$/)
  expect(station('En cours', '9 mai', false)).toMatch(/9\s?mai\.$/)
  expect(station('En cours', '14 sept.', true)).toMatch(/sept\., en retard\.$/)
})
