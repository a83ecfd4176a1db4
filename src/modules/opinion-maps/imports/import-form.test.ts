import { expect, test } from 'vitest'
import { importShape, sharedShape } from './import-form.ts'

test('where a conversation comes from is asked; the rest may be left to its files', () => {
  expect(importShape.parse({ source: 'Une ville voisine.' })).toEqual({
    ...{ title: '', source: 'Une ville voisine.', presentation: '', commitment: '', again: false },
  })
  expect(importShape.safeParse({ title: 'Bancs' }).success).toBe(false)
  expect(importShape.safeParse({ source: '...' }).success).toBe(false)
  expect(sharedShape.safeParse({ shown: 'peut-être' }).success).toBe(false)
})
