import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { acceptLicence, derivationShape } from './derivation.ts'

test('a version bears a licence that its original lets it bear, or is told why not', () => {
  expect(acceptLicence('CC-BY-4.0', 'CC-BY-SA-4.0')).toEqual({ ok: true, value: 'CC-BY-SA-4.0' })
  expect(acceptLicence('CC-BY-SA-4.0', 'CC-BY-4.0')).toEqual({ ok: false, refusal: 'share-alike' })
})

test('a version says what changes, and who signs it', () => {
  const form = { title: 'T', changes: 'La durée', authors: 'La ville', licence: 'CC-BY-4.0' }
  expect(parseForm(derivationShape, form, 'fr').ok).toBe(true)
  expect(parseForm(derivationShape, { ...form, changes: ' ' }, 'fr').ok).toBe(false)
  expect(parseForm(derivationShape, { ...form, licence: 'constructor' }, 'fr').ok).toBe(false)
})
