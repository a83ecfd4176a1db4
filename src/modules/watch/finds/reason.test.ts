import { expect, test } from 'vitest'
import { sourceTexts } from '../texts/sources.ts'
import { reasonSaid } from './reason.ts'

test('the word of the list is the reason, with what was typed after it', () => {
  const words = sourceTexts.fr.reasons
  expect(reasonSaid('old', '', words)).toBe('trop ancien')
  expect(reasonSaid('old', 'de 2012', words)).toBe('trop ancien : de 2012')
  expect(reasonSaid('other', '', words)).toBe('')
  expect(reasonSaid('other', 'en breton', words)).toBe('en breton')
  expect(reasonSaid(undefined, 'x', words)).toBe('x')
})
