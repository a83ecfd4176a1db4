import { expect, test } from 'vitest'
import { draftShape } from './draft-from-address.ts'

const form = { address: 'https://revue.exemple.fr/a', title: 'A', kind: 'article', language: 'fr' }

test('a draft needs a title and an address, and a day that exists when one is said', () => {
  expect(draftShape.parse(form)).toMatchObject({ licence: 'unknown', publishedOn: '' })
  expect(draftShape.safeParse({ ...form, title: '' }).success).toBe(false)
  expect(draftShape.safeParse({ ...form, address: 'javascript:alert(1)' }).success).toBe(false)
  expect(draftShape.safeParse({ ...form, publishedOn: '2026-02-30' }).success).toBe(false)
})
