import { expect, test } from 'vitest'
import { essentialOf } from './essential.ts'

test('a case says once what nobody has answered, and no other kind does', () => {
  const input = { what: 'Un panel', cost: ' ', who: 'Non publié.', result: 'Douze propositions' }
  const { answered, silent } = essentialOf('case-sheet', input)
  expect(answered).toEqual([
    { key: 'what', answer: 'Un panel' },
    { key: 'result', answer: 'Douze propositions' },
  ])
  expect(silent).toEqual(['who', 'when', 'cost', 'limits', 'redo'])
  expect(essentialOf('method', input).silent).toEqual([])
})
