import { expect, test } from 'vitest'
import type { RoleName, Viewer } from '#kit/viewer.ts'
import { mayKeepPresences } from './presence-permissions.ts'

const who = (role: RoleName): Viewer => ({
  id: 'x',
  name: '',
  roles: [{ role }],
  secondFactor: true,
})

test.each<[RoleName, boolean]>([
  ['administrator', true],
  ['lab-team', true],
  ['territory-referent', false],
  ['participant', false],
  ['volunteer', false],
])('%s keeps presences: %s', (role, may) => {
  expect(mayKeepPresences(who(role))).toBe(may)
})

test('a visitor does not', () => {
  expect(mayKeepPresences(undefined)).toBe(false)
})
