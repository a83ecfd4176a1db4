import { expect, test } from 'vitest'
import { lettersToProbe, undrawnOf } from './undrawn.ts'

test('Latin letters are never in doubt; those of other scripts are, each once', () => {
  expect(lettersToProbe(['Zoé Le Goff', 'Żółć', 'Œuvre 2026 !'])).toEqual([])
  expect(lettersToProbe(['王小明', '王菲', 'Ελ'])).toEqual(['王', '小', '明', '菲', 'Ε', 'λ'])
})

test('names that would be squares are counted, with their letters; the others are not', () => {
  const names = ['王小明', 'Zoé', '王菲', '王小明']
  expect(undrawnOf(names, new Set(['王', '小', '明']))).toEqual({
    names: 3,
    letters: ['王', '小', '明'],
  })
  // The same names on a machine that has the face.
  expect(undrawnOf(names, new Set())).toBeUndefined()
})
