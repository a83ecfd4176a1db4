import { expect, test } from 'vitest'
import { countWaits, openingWaits } from './opening-waits.ts'

const roll = [
  { name: 'Jeanne Aubry', contact: 'jeanne@votes.example', address: '' },
  { name: 'AUBRY Jeanne', contact: '', address: '1 place du Marché' },
  { name: 'Paul', contact: '', address: '' },
]

test('a roll says which lines are alike and whom nothing reaches, until each was looked at', () => {
  const waits = openingWaits(roll)
  expect(waits).toEqual({ 'look-alikes': [[0, 1]], unreachable: [2] })
  expect(countWaits(waits, [])).toEqual({ 'look-alikes': 1, unreachable: 1 })
  expect(countWaits(waits, ['unreachable'])).toEqual({ 'look-alikes': 1, unreachable: 0 })
  expect(countWaits(openingWaits([]), [])).toEqual({ 'look-alikes': 0, unreachable: 0 })
})
