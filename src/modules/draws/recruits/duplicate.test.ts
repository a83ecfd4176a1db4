import { describe, expect, test } from 'vitest'
import { findDuplicates, likeness, phoneKey, type Registrant } from './duplicate.ts'

const anna: Registrant = {
  id: 'a',
  name: 'Anna Riou',
  birthYear: 1961,
  email: 'anna.riou@exemple.fr',
  phone: '06 12 34 56 78',
  dwelling: 'rue haute',
}
const nobody = { ...anna, email: '', phone: '', dwelling: undefined }

describe('the same person, twice', () => {
  test('S13: on the web, then by telephone with another spelling', () => {
    const called = { ...nobody, id: 'b', name: 'RIOU Ana', phone: '+33 6 12 34 56 78' }
    expect(findDuplicates([anna, called])).toEqual([
      { first: 'a', second: 'b', reason: 'same-phone' },
    ])
    expect(likeness(anna, { ...nobody, id: 'c', name: 'Anna Riuo' })).toBe('close-name')
  })

  test('names in the other order are the same name', () => {
    expect(likeness(anna, { ...nobody, id: 'b', name: 'Riou, Anna' })).toBe('same-name')
  })

  test('a couple with one telephone are two people', () => {
    const other = { ...anna, id: 'b', name: 'Per Le Goff', birthYear: undefined }
    expect(likeness(anna, other)).toBeUndefined()
  })

  test('S14: two adults of one household are two people', () => {
    const sister = { ...anna, id: 'b', name: 'Lena Riou', birthYear: 1963, email: '', phone: '' }
    expect(findDuplicates([anna, sister])).toEqual([])
  })

  test('the same name and another year of birth: mother and daughter', () => {
    expect(likeness(anna, { ...anna, id: 'b', birthYear: 1990 })).toBeUndefined()
  })

  test('a pair found by several ways comes once, whoever registered first kept', () => {
    const again = { ...anna, id: 'b' }
    expect(findDuplicates([anna, again])).toHaveLength(1)
    expect(findDuplicates([again, anna])[0]).toMatchObject({ first: 'b', second: 'a' })
  })

  test('two thousand people are compared by blocks, and the one pair is found', () => {
    const crowd = Array.from({ length: 2000 }, (_, at) => ({
      ...nobody,
      id: `p${at}`,
      name: `${(at * 7919).toString(36)}a ${(at * 15_485_863 + 99_999_989).toString(36)}b`,
      birthYear: 1930 + (at % 70),
    }))
    const twin = { ...anna, id: 'z' }
    expect(findDuplicates([...crowd, anna, twin])).toEqual([
      { first: 'a', second: 'z', reason: 'same-email' },
    ])
  })
})

test('keys of telephones', () => {
  expect(phoneKey('0612345678')).toBe(phoneKey('+33 (0)6 12 34 56 78'))
  expect(phoneKey('12')).toBe('')
})
