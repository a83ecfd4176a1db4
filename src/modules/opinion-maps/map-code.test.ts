import { expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { newCode } from '#kit/codes/letter-code.ts'
import { codeHash, ownTokenOf } from './actions/code-marks.ts'
import { startShape } from './map-code.ts'

const code = newCode(seededChance(1))

test('a code leaves marks that do not lead to each other, and another address in each map', () => {
  const marks = [codeHash(code), ownTokenOf(code, 'a'), ownTokenOf(code, 'b')]
  expect(new Set(marks).size).toBe(3)
  expect(ownTokenOf(code, 'a')).toBe(marks[1])
})

test('what a page did not send is nothing, and refuses nobody', () => {
  expect(startShape.parse({})).toEqual({ code: '', begun: undefined })
  expect(startShape.parse({ begun: 'x', code: 'K7RW' })).toEqual({ code: 'K7RW', begun: undefined })
  expect(startShape.parse({ begun: 'a'.repeat(64) }).begun).toBe('a'.repeat(64))
})
