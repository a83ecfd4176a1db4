import { expect, test } from 'vitest'
import { tableLines } from './table-lines.ts'

test('names stand on the left, numbers on the right, accents take no room', () => {
  const rows = [
    ['Be\u0301a', '12'],
    ['Cloé-Anne', '7'],
  ]
  expect(tableLines({ caption: 'Totaux', columns: ['Option', 'Voix'], rows })).toEqual([
    'Totaux',
    'Option     Voix',
    'Be\u0301a          12',
    'Cloé-Anne     7',
  ])
})
