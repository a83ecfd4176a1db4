import { expect, test } from 'vitest'
import { sheetDifferences } from './paper-entry.ts'

const sheet = { name: 'Anna Riou', phone: '06 12 34 56 78', code: 'K7RW-3TPX', age: '60+' }

test('two people who read the same paper agree, however they type', () => {
  expect(
    sheetDifferences(sheet, {
      ...sheet,
      name: 'anna riou ',
      phone: '0612345678',
      code: 'k7rw3tpx',
    }),
  ).toEqual([])
})

test('each field read otherwise is named, one that is missing too', () => {
  const { age: _none, ...second } = { ...sheet, phone: '06 12 34 56 79' }
  expect(sheetDifferences(sheet, second)).toEqual(['age', 'phone'])
})

test('in a contact every sign counts', () => {
  expect(sheetDifferences({ email: 'a.riou@exemple.fr' }, { email: 'ariou@exemple.fr' })).toEqual([
    'email',
  ])
})
