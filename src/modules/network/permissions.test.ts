import { expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayWriteDeclaration } from './permissions.ts'

test('only the team writes the declaration', () => {
  expect(mayWriteDeclaration(asPerson('lab-team'))).toBe(true)
  expect(mayWriteDeclaration(asPerson('administrator'))).toBe(true)
  expect(mayWriteDeclaration(asPerson('innovator'))).toBe(false)
  expect(mayWriteDeclaration(undefined)).toBe(false)
})
