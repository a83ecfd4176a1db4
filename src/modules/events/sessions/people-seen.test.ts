import { expect, test } from 'vitest'
import { peopleSeen, presencesSeen } from './people-seen.ts'

test.each([
  ['no session yet', { held: 0, present: 0, uncounted: 0, named: 0 }, 0, 0],
  ['nine counted without names', { held: 1, present: 9, uncounted: 9, named: 0 }, 9, 9],
  ['names and counts of one session', { held: 1, present: 7, uncounted: 4, named: 3 }, 7, 7],
  ['names only, of three sessions', { held: 3, present: 20, uncounted: 0, named: 9 }, 9, 20],
  ['counts of three sessions', { held: 3, present: 20, uncounted: 20, named: 0 }, undefined, 20],
  ['names and counts of two', { held: 2, present: 20, uncounted: 5, named: 9 }, undefined, 20],
  ['held, nothing noted', { held: 2, present: 0, uncounted: 0, named: 0 }, undefined, undefined],
])('%s', (_, seen, people, presences) => {
  expect([peopleSeen(seen), presencesSeen(seen)]).toEqual([people, presences])
})
