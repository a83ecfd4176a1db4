import { expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayKeepMaps, mayReadMap } from './permissions.ts'

const team = asPerson('lab-team')
const resident = asPerson([])

it.each([
  ['a draft', { hidden: false, state: 'draft' }, false],
  ['a map of a hidden experiment', { hidden: true, state: 'open' }, false],
  ['an open map', { hidden: false, state: 'open' }, true],
] as const)('%s is read by the team, and by others only when it is open', (_, map, open) => {
  expect(mayReadMap(team, map)).toBe(true)
  expect(mayReadMap(resident, map)).toBe(open)
  expect(mayReadMap(undefined, map)).toBe(open)
})

it('is kept by the team alone', () => {
  expect([team, resident, undefined].map(mayKeepMaps)).toEqual([true, false, false])
})
