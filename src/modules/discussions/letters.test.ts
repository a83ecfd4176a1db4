import { expect, it } from 'vitest'
import { isLetterKind, letterChoices, letterKinds, wants, without } from './letters.ts'

it('stops one letter and leaves the other as it was', () => {
  for (const choice of letterChoices)
    for (const letter of letterKinds) {
      const other = letterKinds.find((kind) => kind !== letter) ?? letter
      const after = without(choice, letter)
      expect(wants(after, letter)).toBe(false)
      expect(wants(after, other)).toBe(wants(choice, other))
    }
})

it('knows its letters', () => {
  expect(isLetterKind('daily')).toBe(true)
  expect(isLetterKind('weekly')).toBe(false)
})
