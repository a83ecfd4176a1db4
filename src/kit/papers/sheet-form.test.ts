import { expect, test } from 'vitest'
import { isLargeForm, sheetFormName } from './sheet-form.ts'

const id = '01900000-0000-7000-8000-0000000abcde'

test('each kind of paper, each thing and each size of print has a form of its own', () => {
  expect(sheetFormName('E', id, false)).toBe('E0000ABCDEN')
  expect(sheetFormName('V', id, false)).toBe('V0000ABCDEN')
  expect(sheetFormName('I', id, true, '2')).toBe('I0000ABCDE2G')
  expect([false, true].map((isLarge) => isLargeForm(sheetFormName('D', id, isLarge)))).toEqual([
    false,
    true,
  ])
})
