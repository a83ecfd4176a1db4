import { expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayKeepEconomics } from './permissions.ts'

it.each([
  ['an administrator', asPerson('administrator'), true],
  ['whoever keeps the accounts', asPerson('finance'), true],
  ['the team', asPerson('lab-team'), false],
  ['whoever answers for a territory', asPerson('territory-referent'), false],
  ['a researcher', asPerson('researcher'), false],
  ['a member without a role', asPerson([]), false],
  ['a visitor', undefined, false],
  [
    'whoever keeps the accounts of one experiment',
    asPerson([{ role: 'finance', place: { kind: 'experiment', id: 'e' } }]),
    false,
  ],
] as const)('%s reads the economics: %s', (_, viewer, may) => {
  expect(mayKeepEconomics(viewer)).toBe(may)
})
