import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { settleShape, tensionShape } from './tension.ts'

test('a tension has a title; the rest can be said at the meeting', () => {
  expect(parseForm(tensionShape, { title: 'Les dates arrivent trop tard' }, 'fr').ok).toBe(true)
  expect(parseForm(tensionShape, { title: '  ' }, 'fr').ok).toBe(false)
})

test('a settled tension cannot be opened by a form', () => {
  expect(parseForm(settleShape, { state: 'open' }, 'fr').ok).toBe(false)
})
