import { expect, test } from 'vitest'
import { readRoll } from './roll.ts'

test('a line of the roll is kept whole, or told', () => {
  const name = 'Ada '.repeat(50).trim()
  expect(readRoll(`${name};ada@exemple.fr;Nord;2;3 rue Haute`)).toEqual({
    voters: [
      { name, contact: 'ada@exemple.fr', college: 'Nord', weight: 2, address: '3 rue Haute' },
    ],
    problems: [],
  })
  for (const line of [`${name} Roux`, `Ada;;${'N'.repeat(81)}`, `Ada;;;;${'rue '.repeat(101)}`])
    expect(readRoll(`Béa\n${line}`).problems).toEqual([{ line: 2, why: 'too-long' }])
})
