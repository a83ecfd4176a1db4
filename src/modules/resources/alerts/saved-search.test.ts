import { expect, test } from 'vitest'
import { parseFilter } from '../search/filter.ts'
import { inventor } from '../search/invented-resource.ts'
import { addDays, dueBefore, keptQuery, savedSearchShape } from './saved-search.ts'

test('a search is kept as its address, without the order of its answers', () => {
  expect(keptQuery(parseFilter('?tri=date&type=kit&q=eau'))).toBe('?q=eau&type=kit')
})

test('an alert is on something, at an address that looks like one', () => {
  const read = (vers: string, email = 'a@exemple.fr') => savedSearchShape.safeParse({ email, vers })
  expect(read('?q=eau').success).toBe(true)
  expect(read('').success).toBe(false)
  expect(read('?tri=date').success).toBe(false)
  expect(read('?q=eau', 'pas une adresse').success).toBe(false)
})

test('a letter a week: the same hour of the next week is due, the day before is not', () => {
  const sent = new Date('2026-11-23T06:15:00Z')
  expect(sent <= dueBefore(addDays(sent, 7))).toBe(true)
  expect(sent <= dueBefore(addDays(sent, 6))).toBe(false)
})

test('the same seed invents the same resources, another seed others', () => {
  const texts = [
    'Une phrase assez longue pour servir ici, avec une suite. Une autre phrase vient après elle.',
  ]
  const [one, same, other] = [inventor(texts, 4), inventor(texts, 4), inventor(texts, 5)]
  const first = one(1)
  expect(same(1)).toEqual(first)
  expect(other(1)).not.toEqual(first)
  expect(first.publics.length).toBeLessThanOrEqual(3)
  expect(first.title.length).toBeGreaterThan(5)
})
