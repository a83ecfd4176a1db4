import { expect, test } from 'vitest'
import { groupedIban } from './iban.ts'

test('an IBAN is read by four, however it was typed', () => {
  const grouped = 'FR76 3000 6000 0112 3456 7890 189'
  expect(groupedIban('FR7630006000011234567890189')).toBe(grouped)
  expect(groupedIban('FR76 300060000112 3456 7890 189')).toBe(grouped)
  expect(groupedIban('')).toBe('')
})
