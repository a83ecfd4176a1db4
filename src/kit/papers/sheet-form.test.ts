import { expect, test } from 'vitest'
import { isLargeForm, mostPaperLanguages, rankOfForm, sheetFormName } from './sheet-form.ts'

const id = '01900000-0000-7000-8000-0000000abcde'

test('each kind of paper, each thing and each size of print has a form of its own', () => {
  expect(sheetFormName('E', id, false)).toBe('E0000ABCDEN')
  expect(sheetFormName('V', id, false)).toBe('V0000ABCDEN')
  expect(sheetFormName('I', id, true, { part: '2' })).toBe('I0000ABCDE2G')
  expect([false, true].map((isLarge) => isLargeForm(sheetFormName('D', id, isLarge)))).toEqual([
    false,
    true,
  ])
})

test('says its language and its size, each language with two forms of its own', () => {
  const ranks = Array.from({ length: mostPaperLanguages }, (_, rank) => rank)
  const forms = ranks.flatMap((rank) =>
    [false, true].map((isLarge) => sheetFormName('E', id, isLarge, { rank })),
  )
  expect(new Set(forms).size).toBe(2 * mostPaperLanguages)
  expect(forms.map(rankOfForm)).toEqual(ranks.flatMap((rank) => [rank, rank]))
  expect(forms.map(isLargeForm)).toEqual(ranks.flatMap(() => [false, true]))
})
