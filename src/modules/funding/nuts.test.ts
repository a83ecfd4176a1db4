import { expect, test } from 'vitest'
import { isInNuts } from './nuts.ts'

const rennes = ['COM-35238', 'DEP-35', 'REG-53', 'PAYS-99100']

test.each([
  ['NUTS-FRH03', rennes, true],
  ['NUTS-FRH0', rennes, true],
  ['NUTS-FRH', rennes, true],
  ['NUTS-FR', rennes, true],
  ['NUTS-FRH04', rennes, false],
  ['NUTS-FRG0', rennes, false],
  ['NUTS-DE', rennes, false],
  ['NUTS-FR101', ['DEP-75', 'REG-11'], true],
  ['NUTS-FR10', ['DEP-95', 'REG-11'], true],
  ['NUTS-FRM02', ['DEP-2B', 'REG-94'], true],
  ['NUTS-FRY50', ['DEP-976', 'REG-06'], true],
  ['NUTS-FRY', ['DEP-974', 'REG-04'], true],
  ['NUTS-FRK28', ['DEP-74', 'REG-84'], true],
  ['NUTS-FRJ28', ['DEP-82', 'REG-76'], true],
  ['NUTS-FRH0', ['REG-53', 'PAYS-99100'], true],
  ['NUTS-FRH03', ['REG-53', 'PAYS-99100'], undefined],
  ['NUTS-FRI1', ['REG-53', 'PAYS-99100'], false],
  ['NUTS-FRH03', [], undefined],
])('%s and %j: %s', (nuts, codes, expected) => {
  expect(isInNuts(nuts, codes)).toBe(expected)
})
