import { expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayKeepEditions, mayReadEdition } from './permissions.ts'

const team = asPerson('lab-team')
const resident = asPerson([])

it.each([
  ['a draft of rules', { hidden: false, state: 'rules' }, false],
  ['an edition of a hidden experiment', { hidden: true, state: 'vote' }, false],
  ['an open edition', { hidden: false, state: 'ideas' }, true],
] as const)('%s is read by the team, and by others only when it is open', (_, edition, open) => {
  expect(mayReadEdition(team, edition)).toBe(true)
  expect(mayReadEdition(resident, edition)).toBe(open)
  expect(mayReadEdition(undefined, edition)).toBe(open)
})

it('is kept by the team alone', () => {
  expect([team, resident, undefined].map(mayKeepEditions)).toEqual([true, false, false])
})
