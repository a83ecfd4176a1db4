import { expect, test } from 'vitest'
import { dateFormat, listFormat, numberFormat } from './formats.ts'

test('a formatter is made once for each language and each shape', () => {
  expect(numberFormat('fr-FR', { maximumFractionDigits: 1 })).toBe(
    numberFormat('fr-FR', { maximumFractionDigits: 1 }),
  )
  expect(numberFormat('fr-FR')).not.toBe(numberFormat('en-GB'))
  expect(dateFormat('fr-FR', { timeZone: 'UTC' })).toBe(dateFormat('fr-FR', { timeZone: 'UTC' }))
  expect(listFormat('fr', { type: 'conjunction' }).format(['a', 'b'])).toBe('a et b')
})
