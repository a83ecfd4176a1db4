import { describe, expect, test } from 'vitest'
import {
  chosenValues,
  filterQuery,
  isEmptyFilter,
  keptFields,
  parseFilter,
  sortOf,
  toggled,
} from './filter.ts'

describe('a view of the centre', () => {
  test('is read from its address and gives the same address back', () => {
    const query = '?q=tirage+au+sort&type=guide&type=kit&theme=climat&tri=date'
    expect(filterQuery(parseFilter(query))).toBe(query)
    expect(filterQuery(parseFilter('?tri=date&theme=climat&type=guide&q=a'))).toBe(
      '?q=a&type=guide&theme=climat&tri=date',
    )
  })

  test('keeps the names that addresses already had', () => {
    const view = parseFilter(
      '?q=a&enjeu=empowerment&theme=eau&methode=atelier&region=84&issue=stopped&type=kit',
    )
    expect(chosenValues(view).map(({ facet }) => facet)).toEqual([
      'kind',
      'challenge',
      'theme',
      'method',
      'outcome',
      'region',
    ])
  })

  test('leaves aside what it does not know, and what is too much', () => {
    expect(parseFilter('?issue=nimporte&type=<b>&inconnu=1&tri=au-hasard')).toEqual({})
    const many = Array.from({ length: 40 }, (_, at) => `theme=t${at}`).join('&')
    expect(parseFilter(many).chosen?.theme).toHaveLength(12)
    expect(parseFilter(`q=${'a'.repeat(900)}`).words).toHaveLength(200)
    expect(parseFilter('q=a%00b%0Ac').words).toBe('a b c')
  })

  test('adds a value and takes it away, one at a time', () => {
    const filter = toggled({}, 'theme', 'climat')
    const two = toggled(filter, 'theme', 'eau')
    expect(two.chosen?.theme).toEqual(['climat', 'eau'])
    expect(toggled(two, 'theme', 'climat').chosen?.theme).toEqual(['eau'])
    expect(isEmptyFilter(toggled(filter, 'theme', 'climat'))).toBe(true)
  })

  test('is sorted by relevance when words are asked, by date otherwise', () => {
    expect(sortOf({})).toBe('newest')
    expect(sortOf({ words: 'a' })).toBe('best')
    expect(filterQuery(parseFilter('?q=a&tri=pertinence'))).toBe('?q=a')
  })

  test('gives a form what a new search keeps', () => {
    expect(keptFields(parseFilter('?q=a&type=kit&type=guide&tri=date'))).toEqual({
      type: ['kit', 'guide'],
      tri: ['date'],
    })
  })
})
