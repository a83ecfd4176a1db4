import { expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayKeepQuotes } from './permissions.ts'

it.each([
  ['an administrator', asPerson('administrator'), true],
  ['whoever keeps the accounts', asPerson('finance'), true],
  ['the team', asPerson('lab-team'), true],
  ['whoever answers for a territory', asPerson('territory-referent'), false],
  ['a member without a role', asPerson([]), false],
  ['a visitor', undefined, false],
  [
    'the team of one experiment',
    asPerson([{ role: 'lab-team', place: { kind: 'experiment', id: 'e' } }]),
    false,
  ],
] as const)('%s reads quotes: %s', (_, viewer, may) => {
  expect(mayKeepQuotes(viewer)).toBe(may)
})
