import { expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { mayFillWeeks, mayKeepMonths } from './permissions.ts'

it.each([
  ['an administrator', asPerson('administrator'), true, true],
  ['whoever keeps the accounts', asPerson('finance'), true, true],
  ['the team', asPerson('lab-team'), true, false],
  ['whoever answers for a territory', asPerson('territory-referent'), false, false],
  ['a member without a role', asPerson([]), false, false],
  ['a visitor', undefined, false, false],
  [
    'whoever keeps the accounts of one experiment',
    asPerson([{ role: 'finance', place: { kind: 'experiment', id: 'e' } }]),
    false,
    false,
  ],
] as const)('%s writes weeks: %s, reads those of all: %s', (_, viewer, fills, keeps) => {
  expect([mayFillWeeks(viewer), mayKeepMonths(viewer)]).toEqual([fills, keeps])
})
